package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.BulkResult;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.Texts;
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
    private Texts texts;

    private final AssigneeForm form = new AssigneeForm();

    public void submit() {
        if (!form.toAssignee().isNamed()) {
            messages.refuse("casework.error.assigneeMissing");
            return;
        }
        List<Long> ids = list.getSelected().stream().map(CaseLine::id).toList();
        List<BulkResult> results = casework.assignAll(ids, form.toAssignee(), form.getNote());
        long done = results.stream().filter(BulkResult::done).count();
        if (done > 0) {
            messages.done("casework.list.handedOn", done, form.targetName());
        }
        results.stream().filter(result -> !result.done()).forEach(this::tell);
        list.setSelected(list.getSelected().stream()
                .filter(line -> results.stream().anyMatch(r -> r.id() == line.id() && !r.done()))
                .toList());
        form.clear();
    }

    private void tell(BulkResult result) {
        String number = list.getSelected().stream()
                .filter(line -> line.id() == result.id())
                .map(line -> line.row().number())
                .findFirst()
                .orElse(String.valueOf(result.id()));
        String reason = texts.of(result.errorKey(), result.arguments().toArray());
        messages.refuse("casework.work.notHandedOn", number, reason);
    }

    public AssigneeForm getForm() {
        return form;
    }
}
