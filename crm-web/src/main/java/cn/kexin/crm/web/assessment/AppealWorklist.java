package cn.kexin.crm.web.assessment;

import cn.kexin.crm.ejb.assessment.AppealView;
import cn.kexin.crm.ejb.assessment.ScorecardFacade;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Appeals that wait for the customer department. */
@Named
@ViewScoped
public class AppealWorklist implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ScorecardFacade scorecards;

    @Inject
    private Messages messages;

    private final LazyRows<AppealView> rows = new LazyRows<>(page -> scorecards.openAppeals(page), AppealView::id);
    private AppealView chosen;
    private String reason;

    /** Opens one appeal in the dialog. */
    public void choose(AppealView appeal) {
        chosen = appeal;
        reason = null;
    }

    public String accept() {
        return decide(true, "assessment.appeal.accepted");
    }

    public String reject() {
        return decide(false, "assessment.appeal.rejected");
    }

    private String decide(boolean accept, String done) {
        scorecards.decideAppeal(chosen.id(), chosen.version(), accept, reason);
        messages.done(done);
        return "/assessment/appeals?faces-redirect=true";
    }

    public LazyRows<AppealView> getRows() {
        return rows;
    }

    public AppealView getChosen() {
        return chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
