package cn.kexin.crm.ejb.remedy.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who writes down causes and actions: those who work on the case, and whoever owes one of its duties. */
@ApplicationScoped
public class RemedyAccess {

    @Inject
    private CaseAccess cases;

    /** @param theCase one that the viewer sees */
    boolean mayWrite(Viewer viewer, CustomerCase theCase) {
        return cases.mayWork(viewer, theCase)
                || theCase.getTasks().stream().anyMatch(task -> task.isOpen() && cases.mayDo(viewer, task));
    }

    void requireWriter(Viewer viewer, CustomerCase theCase) {
        if (!mayWrite(viewer, theCase)) {
            throw new BusinessRuleException("casework.error.notYours", theCase.getNumber());
        }
    }
}
