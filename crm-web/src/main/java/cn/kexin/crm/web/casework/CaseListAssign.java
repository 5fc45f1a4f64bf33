package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.BulkResult;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Gives the ticked cases of the list to somebody and tells of each that could not be given. */
@Named
@ViewScoped
public class CaseListAssign implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CaseworkFacade casework;

    @Inject
    private CaseList list;

    @Inject
    private Messages messages;

    @Inject
    private CaseListResults results;

    private final AssigneeForm form = new AssigneeForm();

    public void submit() {
        if (!form.toAssignee().isNamed()) {
            messages.refuse("casework.error.assigneeMissing");
            return;
        }
        List<Long> ids = list.getSelected().stream().map(CaseLine::id).toList();
        List<BulkResult> assigned = casework.assignAll(ids, form.toAssignee(), form.getNote());
        int done = results.tell(assigned, "casework.work.notHandedOn").size();
        if (done > 0) {
            messages.done("casework.list.handedOn", done, form.targetName());
        }
        form.clear();
    }

    public AssigneeForm getForm() {
        return form;
    }
}
