package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.Act;
import cn.kexin.crm.domain.casework.CaseClock;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.casework.process.Escalation;
import cn.kexin.crm.domain.organisation.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Escalates one clock in a transaction of its own. */
@ApplicationScoped
public class Escalations {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CaseActs acts;

    @Inject
    private ProcessCatalog catalog;

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

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void escalate(long clockId) {
        CaseClock due = em.find(CaseClock.class, clockId);
        Instant now = clock.instant();
        if (due == null || due.getEscalateAt() == null || due.getEscalateAt().isAfter(now)) {
            return;
        }
        CustomerCase theCase = due.getCustomerCase();
        Act act = acts.ofSystem(theCase);
        theCase.escalate(act, due, told(due, theCase).name());
    }

    /** The responsible role is warned before the clock ends; afterwards whom the definition names. */
    private Role told(CaseClock due, CustomerCase theCase) {
        ClockRule rule =
                catalog.model(theCase.getDefinition()).clock(due.getCode()).orElseThrow();
        boolean warns = rule.warnAtPercent() != null;
        int step = due.getEscalationLevel() - (warns ? 1 : 0);
        if (step < 0) {
            return theCase.getRole();
        }
        List<Escalation> steps = catalog.model(theCase.getDefinition()).escalationsOf(due.getCode());
        return step < steps.size() ? steps.get(step).to() : Role.DEPT_HEAD;
    }
}
