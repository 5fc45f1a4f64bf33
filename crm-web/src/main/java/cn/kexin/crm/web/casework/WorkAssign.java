package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.casework.WorkFacade;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Gives the ticked duties of "my work" to somebody; one that cannot be given stays ticked, and the reason is told. */
@Named
@ViewScoped
public class WorkAssign implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private WorkFacade work;

    @Inject
    private WorkPage page;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    private final AssigneeForm form = new AssigneeForm();

    /** Gives each ticked duty away in its own transaction. */
    public void submit() {
        if (!form.toAssignee().isNamed()) {
            messages.refuse("casework.error.assigneeMissing");
            return;
        }
        List<WorkLine> ticked = page.getTicked();
        long done = ticked.stream().filter(this::give).count();
        if (done > 0) {
            messages.done("casework.work.handedOn", done, form.targetName());
        }
        form.clear();
        page.handedOn();
    }

    private boolean give(WorkLine line) {
        try {
            work.assign(line.id(), line.row().owed().version(), form.toAssignee());
            return true;
        } catch (BusinessRuleException e) {
            messages.refuse("casework.work.notHandedOn", line.row().owed().caseNumber(), texts.of(e));
            return false;
        }
    }

    public AssigneeForm getForm() {
        return form;
    }
}
