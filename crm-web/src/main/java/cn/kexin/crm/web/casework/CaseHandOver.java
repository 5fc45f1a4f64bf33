package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.AssignCase;
import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.WorkFacade;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Gives the case on the page, or one of its duties, to somebody. */
@Named
@ViewScoped
public class CaseHandOver implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CaseworkFacade casework;

    @EJB
    private WorkFacade work;

    @Inject
    private CasePage page;

    @Inject
    private Messages messages;

    private final AssigneeForm form = new AssigneeForm();
    private DutyLine duty;

    /** The whole case is to be given. */
    public void chooseCase() {
        duty = null;
    }

    /** Only this duty is to be given. */
    public void chooseDuty(DutyLine line) {
        duty = line;
    }

    public void submit() {
        if (!form.toAssignee().isNamed()) {
            messages.refuse("casework.error.assigneeMissing");
            return;
        }
        page.doing(this::give, "casework.case.handedOn");
        form.clear();
        duty = null;
    }

    private void give(CaseView seen) {
        if (duty == null) {
            casework.assign(new AssignCase(page.getId(), seen.row().version(), form.toAssignee(), form.getNote()));
        } else {
            work.assign(duty.task().id(), duty.task().version(), form.toAssignee());
        }
    }

    /** @return the duty to be given; null for the whole case */
    public DutyLine getDuty() {
        return duty;
    }

    public AssigneeForm getForm() {
        return form;
    }
}
