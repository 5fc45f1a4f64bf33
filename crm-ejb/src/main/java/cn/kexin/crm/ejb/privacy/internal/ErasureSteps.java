package cn.kexin.crm.ejb.privacy.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.privacy.DataRequest;
import cn.kexin.crm.domain.privacy.DataRequestState;
import cn.kexin.crm.domain.privacy.DataRequestStep;
import cn.kexin.crm.ejb.customer.DataSubject;
import cn.kexin.crm.ejb.customer.DataSubjects;
import cn.kexin.crm.ejb.customer.ErasedPeople;
import cn.kexin.crm.ejb.shared.JobRun;
import cn.kexin.crm.ejb.shared.TransactionFlag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The steps of an erasure, each a transaction that holds the request, so that only one is at work. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ErasureSteps {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PersonalParts parts;

    @Inject
    private DataSubjects subjects;

    @Inject
    private ErasedPeople erased;

    @Inject
    private PersonalSign sign;

    @Inject
    private RequestLog log;

    @Inject
    private TransactionFlag flag;

    /** Notes who is not to come back, before anything is gone by which that can be told. */
    public void remember(long requestId) {
        DataRequest request = released(requestId);
        if (request != null) {
            erased.remember(person(request), request.getNumber());
        }
    }

    /** @param checkpoint what is done after this part */
    public void erase(long requestId, String part, JobRun run, String checkpoint) {
        DataRequest request = released(requestId);
        if (request == null) {
            return;
        }
        em.find(Customer.class, request.getCustomer().getId(), LockModeType.PESSIMISTIC_WRITE);
        flag.set("crm.erasure", request.getNumber());
        int rows = parts.of(part).erase(person(request), sign.of(request.getNumber()));
        log.erased(request, part, rows);
        run.checkpoint(checkpoint);
    }

    public void finish(long requestId) {
        DataRequest request = released(requestId);
        if (request != null) {
            request.erased();
            log.add(request, DataRequestStep.DONE, null);
        }
    }

    /** @return null when it is done already */
    private DataRequest released(long requestId) {
        DataRequest request = em.find(DataRequest.class, requestId, LockModeType.PESSIMISTIC_WRITE);
        return request != null && request.getState() == DataRequestState.RELEASED ? request : null;
    }

    private DataSubject person(DataRequest request) {
        return subjects.of(
                request.getCustomer().getId(),
                request.getContact() == null ? null : request.getContact().getId());
    }
}
