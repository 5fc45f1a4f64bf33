package cn.kexin.crm.web.remedy;

import cn.kexin.crm.domain.casework.RemedyState;
import cn.kexin.crm.domain.remedy.ActionKind;
import cn.kexin.crm.domain.remedy.CauseCategory;
import cn.kexin.crm.domain.remedy.CheckResult;
import cn.kexin.crm.ejb.remedy.RemedyFacade;
import cn.kexin.crm.ejb.remedy.RemedyView;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Why a case came about, what is done about it and whether that has helped; each step is written in a dialog of its own. */
@Named
@ViewScoped
public class RemedyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private RemedyFacade remedies;

    @Inject
    private Messages messages;

    private long caseId;
    private RemedyView view;
    private CauseForm cause;
    private ActionForm action;
    private CheckForm check;
    private Long chosen;
    private String text;

    public void load() {
        view = remedies.find(caseId);
        cause = new CauseForm(view);
        action = new ActionForm();
        check = new CheckForm(view);
    }

    public String saveCause() {
        remedies.findCause(caseId, view.version(), cause.toCommand());
        return done();
    }

    public String agree() {
        remedies.agree(caseId, view.version(), action.toCommand());
        return done();
    }

    /** Remembers of which action a dialog speaks. */
    public void choose(long actionId) {
        chosen = actionId;
        text = null;
    }

    public String complete() {
        remedies.complete(caseId, chosen, text);
        return done();
    }

    public String drop() {
        remedies.drop(caseId, chosen, view.version(), text);
        return done();
    }

    public String needNothing() {
        remedies.needNothing(caseId, view.version(), text);
        return done();
    }

    public String plan() {
        remedies.planCheck(caseId, view.version(), check.getPlannedOn(), check.username());
        return done();
    }

    public String saveCheck() {
        remedies.check(caseId, view.version(), check.toCommand());
        return done();
    }

    private String done() {
        messages.done("common.saved");
        return "/remedy/view?faces-redirect=true&case=" + caseId;
    }

    /** @return whether the reader may say that nothing has to be done */
    public boolean isDismissible() {
        return view.writable() && view.state() == RemedyState.CAUSE_FOUND;
    }

    public RemedyView getView() {
        return view;
    }

    public CauseForm getCause() {
        return cause;
    }

    public ActionForm getAction() {
        return action;
    }

    public CheckForm getCheck() {
        return check;
    }

    public CauseCategory[] getCategories() {
        return CauseCategory.values();
    }

    public ActionKind[] getKinds() {
        return ActionKind.values();
    }

    public CheckResult[] getResults() {
        return CheckResult.values();
    }

    public long getCaseId() {
        return caseId;
    }

    public void setCaseId(long caseId) {
        this.caseId = caseId;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
