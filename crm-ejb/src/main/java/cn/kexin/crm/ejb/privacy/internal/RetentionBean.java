package cn.kexin.crm.ejb.privacy.internal;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.privacy.RetentionRule;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.privacy.RetentionFacade;
import cn.kexin.crm.ejb.privacy.RetentionRow;
import cn.kexin.crm.ejb.shared.BackgroundJobs;
import cn.kexin.crm.ejb.shared.JobStatus;
import cn.kexin.crm.ejb.shared.Retained;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Keeps the rules of retention. */
@Stateless
@RolesAllowed({Role.Names.ADMIN, Role.Names.CUSTOMER_DEPT})
public class RetentionBean implements RetentionFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RetainedData retained;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Override
    public List<RetentionRow> list() {
        return em.createQuery("select r from RetentionRule r order by r.id", RetentionRule.class)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    private RetentionRow row(RetentionRule rule) {
        Retained data = retained.of(rule.getCode());
        return new RetentionRow(
                rule.getCode(),
                rule.getVersion(),
                rule.getKeepDays(),
                data.leastDays(),
                rule.isActive(),
                data.proposed(),
                rule.getLastRunAt(),
                rule.getLastCount());
    }

    @Override
    public long preview(String code, int keepDays) {
        rule(code, LockModeType.NONE);
        return retained.of(code).count(clock.instant().minus(Duration.ofDays(keepDays)));
    }

    @Override
    public void change(String code, long version, int keepDays, boolean active) {
        RetentionRule rule = rule(code, LockModeType.PESSIMISTIC_WRITE);
        StaleVersionException.check(rule, version);
        rule.keepFor(keepDays, retained.of(code).leastDays(), active);
    }

    private RetentionRule rule(String code, LockModeType lock) {
        return em.createQuery("select r from RetentionRule r where r.code = :code", RetentionRule.class)
                .setParameter("code", code)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("retentionRule", code));
    }

    @Override
    public void apply() {
        jobs.submit(RetentionJob.KIND, RetentionJob.BY_HAND, null, viewer.get().personId());
    }

    @Override
    public JobStatus lastRun() {
        return em.createQuery("select max(j.id) from BackgroundJob j where j.kind = :kind", Long.class)
                .setParameter("kind", RetentionJob.KIND)
                .getResultStream()
                .filter(id -> id != null)
                .findFirst()
                .flatMap(jobs::find)
                .orElse(null);
    }
}
