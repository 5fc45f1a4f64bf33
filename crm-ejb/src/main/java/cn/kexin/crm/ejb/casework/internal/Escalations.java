package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.CaseClock;
import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.casework.CustomerCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Escalates one clock, or notices one duty that is not done, in a transaction of its own. */
@ApplicationScoped
public class Escalations {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CaseActs acts;

    /** @return ids, above the given one, of clocks of which somebody has to be told by now */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> due(long afterId, int limit) {
        return em.createQuery(
                        "select c.id from CaseClock c where c.escalateAt <= :now and c.id > :after order by c.id",
                        Long.class)
                .setParameter("now", clock.instant())
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** @return ids, above the given one, of duties whose own time has run out without anybody having noticed */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> dutiesDue(long afterId, int limit) {
        return em.createQuery(
                        "select t.id from CaseTask t where t.alarmAt < :now and t.id > :after order by t.id",
                        Long.class)
                .setParameter("now", clock.instant())
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultList();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void missDuty(long taskId) {
        CaseTask due = em.find(CaseTask.class, taskId);
        if (due != null) {
            CustomerCase theCase = due.getCustomerCase();
            theCase.missDuty(acts.ofSystem(theCase), due);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void escalate(long clockId) {
        CaseClock due = em.find(CaseClock.class, clockId);
        Instant now = clock.instant();
        if (due == null || due.getEscalateAt() == null || due.getEscalateAt().isAfter(now)) {
            return;
        }
        CustomerCase theCase = due.getCustomerCase();
        theCase.escalate(acts.ofSystem(theCase), due);
    }
}
