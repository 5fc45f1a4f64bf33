package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.assessment.AppealRequest;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.Evidence;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.assessment.EvidenceCorrection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Corrects evidence after an accepted appeal, as an act of whoever decided it. */
@ApplicationScoped
public class AppealCorrections implements EvidenceCorrection {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseActs acts;

    @Override
    public void correct(long rowId, AppealRequest request, String reason) {
        Evidence wrong = em.find(Evidence.class, rowId);
        if (wrong == null) {
            throw new NotFoundException("evidence", rowId);
        }
        CustomerCase theCase = wrong.getCustomerCase();
        boolean exclude = request == AppealRequest.EXCLUDE;
        theCase.correct(acts.on(theCase), wrong, exclude ? null : Boolean.TRUE, exclude, reason);
    }
}
