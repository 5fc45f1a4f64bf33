package cn.kexin.crm.web.visit;

import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.visit.CompleteVisit;
import cn.kexin.crm.ejb.visit.ReturnVisitFacade;
import cn.kexin.crm.ejb.visit.VisitView;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The page of a return visit: the checklist to be gone through, what came to light and what becomes of it. */
@Named
@ViewScoped
public class VisitPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ReturnVisitFacade visits;

    @Inject
    private CompanyDay day;

    @Inject
    private Messages messages;

    private long id;
    private VisitView view;
    private VisitForm form;
    private String reason;
    private FindingForm found = new FindingForm();
    private FollowUpForm followUp;

    public void load() {
        view = visits.find(id);
        form = new VisitForm(view, day.today());
    }

    public String complete() {
        visits.complete(id, view.row().version(), form.toCommand());
        return here("visit.completed");
    }

    public String drop() {
        visits.drop(id, view.row().version(), reason);
        return here("visit.dropped");
    }

    public String addFinding() {
        visits.addFinding(id, new CompleteVisit.Found(found.getKind(), found.getWords()));
        return here("common.saved");
    }

    /** Begins to follow a finding up in a case. */
    public void choose(VisitView.Finding finding) {
        followUp = new FollowUpForm(finding);
    }

    /** @return the page of the new case */
    public String follow() {
        long caseId = visits.followUp(
                followUp.getFinding().id(), followUp.type(), followUp.category(), followUp.getSubject());
        messages.done("visit.followed");
        return "/case/view?faces-redirect=true&id=" + caseId;
    }

    private String here(String done) {
        messages.done(done);
        return "/visit/view?faces-redirect=true&id=" + id;
    }

    public VisitView getView() {
        return view;
    }

    public VisitForm getForm() {
        return form;
    }

    public FindingForm getFound() {
        return found;
    }

    /** @return what is being followed up, or null */
    public FollowUpForm getFollowUp() {
        return followUp;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
