package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.CaseFilter;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.MajorFaultFacade;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Puts the ticked cases of the list under a major fault, tells of each that cannot be, and takes it back when asked. */
@Named
@ViewScoped
public class CaseListFault implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int HITS = 15;

    @EJB
    private MajorFaultFacade faults;

    @EJB
    private CaseworkFacade casework;

    @Inject
    private CaseList list;

    @Inject
    private CaseListResults results;

    @Inject
    private Messages messages;

    private CaseChoice fault;
    private CaseChoice attachedTo;
    private List<Long> attached = new ArrayList<>();

    /** @return cases with the words in number, subject or customer's name, without those that are ticked */
    public List<CaseChoice> complete(String text) {
        return casework.list(CaseFilter.holding(text, null), new PageRequest(0, HITS, "-openedAt")).rows().stream()
                .filter(row -> list.getSelected().stream().noneMatch(line -> line.id() == row.id()))
                .map(CaseChoice::of)
                .toList();
    }

    public void submit() {
        List<Long> ids = list.getSelected().stream().map(CaseLine::id).toList();
        attached = new ArrayList<>(results.tell(faults.attach(ids, fault.id()), "casework.fault.notAttached"));
        attachedTo = fault;
        fault = null;
    }

    /** Takes out again what was put under the fault just now. */
    public void undo() {
        int undone = results.tell(faults.detach(attached, attachedTo.id()), "casework.fault.left")
                .size();
        messages.done("casework.fault.detached", undone, attachedTo.name());
        attached = new ArrayList<>();
    }

    /** @return how many were put under a fault just now and can be taken out again */
    public int getUndoable() {
        return attached.size();
    }

    /** @return the fault they were put under, or null */
    public CaseChoice getAttachedTo() {
        return attachedTo;
    }

    public CaseChoice getFault() {
        return fault;
    }

    public void setFault(CaseChoice fault) {
        this.fault = fault;
    }
}
