package cn.kexin.crm.ejb.emergency.internal;

import cn.kexin.crm.domain.emergency.Emergency;
import cn.kexin.crm.domain.emergency.EmergencyPlan;
import cn.kexin.crm.ejb.casework.CaseOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** What happens without anybody's doing: plans that start by themselves, and steps that follow when nobody acknowledges. */
@ApplicationScoped
public class DueCalls {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private EmergencyCalls calls;

    @Inject
    private Clock clock;

    void start(@Observes CaseOpened opened) {
        var theCase = opened.theCase();
        em
                .createQuery(
                        "select p from EmergencyPlan p where p.active = :on and p.automatic = :on order by p.id",
                        EmergencyPlan.class)
                .setParameter("on", true)
                .getResultList()
                .stream()
                .filter(plan ->
                        plan.covers(theCase.getDefinition().getCode(), theCase.getCategory(), theCase.getPriority()))
                .forEach(plan -> calls.start(plan, theCase, null));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> ids() {
        return em.createQuery("select e.id from Emergency e where e.callAt <= :now order by e.callAt", Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(200)
                .getResultList();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void call(long id) {
        Emergency emergency = em.find(Emergency.class, id, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(emergency);
        if (emergency.isDue(clock.instant())) {
            calls.callNext(emergency);
        }
    }
}
