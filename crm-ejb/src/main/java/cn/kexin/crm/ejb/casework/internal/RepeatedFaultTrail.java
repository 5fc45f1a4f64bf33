package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.ejb.casework.RepeatedFaults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Writes the numbers of the earlier cases into the evidence of the later one. */
@ApplicationScoped
public class RepeatedFaultTrail implements RepeatedFaults {

    @Inject
    private CaseRepository cases;

    @Inject
    private CaseActs acts;

    @Override
    public void tell(long caseId, List<String> earlier) {
        CustomerCase theCase = cases.visible(caseId);
        theCase.repeats(acts.on(theCase), String.join(", ", earlier));
    }
}
