package cn.kexin.crm.ejb.privacy.internal;

import cn.kexin.crm.domain.privacy.RetentionRule;
import cn.kexin.crm.ejb.shared.TransactionFlag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The portions of a run of retention, each a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RetentionSteps {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RetainedData retained;

    @Inject
    private TransactionFlag flag;

    @Inject
    private Clock clock;

    /** @return codes of the rules in force */
    public List<String> active() {
        return em.createQuery("select r.code from RetentionRule r where r.active = true order by r.id", String.class)
                .getResultList();
    }

    /** @return how many rows were taken; none once the rule is not in force any more */
    public int take(String code, int most) {
        RetentionRule rule = rule(code);
        if (!rule.isActive()) {
            return 0;
        }
        flag.set("crm.retention", "on");
        return retained.of(code).take(rule.limit(clock.instant()), most);
    }

    public void ran(String code, int rows) {
        rule(code).ran(clock.instant(), rows);
    }

    private RetentionRule rule(String code) {
        return em.createQuery("select r from RetentionRule r where r.code = :code", RetentionRule.class)
                .setParameter("code", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }
}
