package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.ejb.casework.RepeatedFaults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes into the evidence of a case how many there were before it. */
@ApplicationScoped
public class RepeatedFaultTrail implements RepeatedFaults {

    @Inject
    private CaseRepository cases;

    @Inject
    private CaseActs acts;

    @Override
    public void tell(long caseId, int earlier) {
        CustomerCase theCase = cases.visible(caseId);
        theCase.repeats(acts.on(theCase), earlier);
    }
}
