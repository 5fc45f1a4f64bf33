package cn.kexin.crm.ejb.privacy.internal;

import cn.kexin.crm.domain.privacy.RetentionRule;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.shared.BackgroundJobs;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Applies the rules of retention at night: every node asks, the first one finds that nobody has for this day. */
@Singleton
@PermitAll
public class RetentionTimer {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private CompanyDay day;

    @Schedule(hour = "2", minute = "30", persistent = false)
    public void apply() {
        em.createQuery("select r from RetentionRule r order by r.id", RetentionRule.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        String today = day.today().toString();
        if (jobs.latest(RetentionJob.KIND, today).isEmpty()) {
            jobs.submit(RetentionJob.KIND, today, null, null);
        }
    }
}
