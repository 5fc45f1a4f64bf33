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
import java.util.stream.Collectors;

/** Escalates clocks and notices missed duties, some in a transaction. */
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

    /** Notices those duties that are still not done and that nobody else is at. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void missDuties(List<Long> taskIds) {
        List<Long> free = claim("case_task", taskIds);
        if (!free.isEmpty()) {
            em.createQuery(
                            "select t from CaseTask t where t.id in :ids and column('case_id', t) in :cases and t.alarmAt < :now",
                            CaseTask.class)
                    .setParameter("ids", taskIds)
                    .setParameter("cases", free)
                    .setParameter("now", clock.instant())
                    .setHint("eclipselink.refresh", true)
                    .setHint("eclipselink.join-fetch", "t.customerCase")
                    .getResultList()
                    .forEach(this::missDuty);
        }
    }

    private void missDuty(CaseTask due) {
        CustomerCase theCase = due.getCustomerCase();
        theCase.missDuty(acts.ofSystem(theCase), due);
    }

    /** Tells whoever has to be told of those clocks that are still due and that nobody else is at. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void escalate(List<Long> clockIds) {
        Instant now = clock.instant();
        List<Long> free = claim("case_clock", clockIds);
        if (free.isEmpty()) {
            return;
        }
        em.createQuery(
                        "select k from CaseClock k where k.id in :ids and column('case_id', k) in :cases and k.escalateAt <= :now",
                        CaseClock.class)
                .setParameter("ids", clockIds)
                .setParameter("cases", free)
                .setParameter("now", now)
                .setHint("eclipselink.refresh", true)
                .setHint("eclipselink.join-fetch", "k.customerCase")
                .setHint("eclipselink.batch", "k.customerCase.customer")
                .setHint("eclipselink.batch", "k.customerCase.unit.calendar")
                .setHint("eclipselink.batch", "k.customerCase.person")
                .setHint("eclipselink.batch", "k.customerCase.definition")
                .setHint("eclipselink.batch", "k.customerCase.policy")
                .getResultList()
                .forEach(this::escalate);
    }

    private void escalate(CaseClock due) {
        CustomerCase theCase = due.getCustomerCase();
        theCase.escalate(acts.ofSystem(theCase), due);
    }

    /**
     * Locks the cases until the transaction ends, as whoever works on one does first, too; those that somebody is at are
     * passed over. Nothing but ids and our own name is written into the text.
     *
     * @return ids of the cases that are ours now
     */
    @SuppressWarnings("unchecked")
    private List<Long> claim(String table, List<Long> rowIds) {
        String ids = rowIds.stream().map(String::valueOf).collect(Collectors.joining(", "));
        List<Number> free = em.createNativeQuery("select id from customer_case where id in (select case_id from "
                        + table + " where id in (" + ids + ")) order by id for update skip locked")
                .getResultList();
        return free.stream().map(Number::longValue).toList();
    }
}
