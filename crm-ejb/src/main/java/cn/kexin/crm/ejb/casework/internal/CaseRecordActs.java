package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.Act;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.ejb.casework.CaseRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Opens what casework knows of acting on cases to the features that keep records of them. */
@ApplicationScoped
public class CaseRecordActs implements CaseRecords {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseRepository cases;

    @Inject
    private CaseActs acts;

    @Override
    public CustomerCase visible(long id) {
        return cases.visible(id);
    }

    @Override
    public CustomerCase locked(long id) {
        CustomerCase theCase = cases.visible(id);
        em.lock(theCase, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(theCase);
        return theCase;
    }

    @Override
    public Act act(CustomerCase theCase) {
        return acts.on(theCase);
    }

    @Override
    public Act ofSystem(CustomerCase theCase) {
        return acts.ofSystem(theCase);
    }
}
