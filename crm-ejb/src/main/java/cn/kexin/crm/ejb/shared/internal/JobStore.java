package cn.kexin.crm.ejb.shared.internal;

import cn.kexin.crm.domain.shared.BackgroundJob;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.JobState;
import cn.kexin.crm.ejb.shared.JobCancelledException;
import cn.kexin.crm.ejb.shared.JobEnded;
import cn.kexin.crm.ejb.shared.JobHandler;
import cn.kexin.crm.ejb.shared.JobRun;
import cn.kexin.crm.ejb.shared.JobStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The steps of a job's life in the database, each a transaction; row locks let one node win. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class JobStore {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final String node = UUID.randomUUID().toString();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Event<JobEnded> ended;

    /** @return ids of jobs that no node works on, the oldest first */
    public List<Long> free(int limit) {
        return em.createQuery(
                        """
                        select j.id from BackgroundJob j where j.state = :queued
                        or j.state = :running and j.leaseUntil < :now order by j.id""",
                        Long.class)
                .setParameter("queued", JobState.QUEUED)
                .setParameter("running", JobState.RUNNING)
                .setParameter("now", clock.instant())
                .setMaxResults(limit)
                .getResultList();
    }

    /** @return the job as taken by this node, or null when it is not free any more */
    public BackgroundJob take(long id) {
        BackgroundJob job = lock(id);
        Instant now = clock.instant();
        boolean free = job.getState() == JobState.QUEUED || job.isLeaseOverAt(now);
        if (!free) {
            return null;
        }
        if (job.isExhausted()) {
            job.fail("job.error.gaveUp", List.of(BackgroundJob.MOST_ATTEMPTS), now);
            tellEnd(job);
            return null;
        }
        job.take(node, now, LEASE);
        return job;
    }

    public void renew(Collection<Long> ids) {
        for (Long id : ids) {
            BackgroundJob job = lock(id);
            if (job.isHeldBy(node)) {
                job.renew(clock.instant(), LEASE);
            }
        }
    }

    /** @throws JobCancelledException when the job is to stop */
    public void progress(long id, long done, long total) {
        BackgroundJob job = lock(id);
        if (!job.isHeldBy(node) || job.isCancelRequested()) {
            throw new JobCancelledException(id);
        }
        job.progress(done, total);
        job.renew(clock.instant(), LEASE);
    }

    @Transactional(Transactional.TxType.REQUIRED)
    public void checkpoint(long id, String reached) {
        BackgroundJob job = lock(id);
        if (!job.isHeldBy(node)) {
            throw new JobCancelledException(id);
        }
        job.reach(reached);
    }

    public void done(long id) {
        BackgroundJob job = lock(id);
        if (job.isHeldBy(node)) {
            job.end(JobState.DONE, clock.instant());
            tellEnd(job);
        }
    }

    private void tellEnd(BackgroundJob job) {
        ended.fire(new JobEnded(JobStatus.of(job), job.getCreatedById()));
    }

    /** Ends a job that did not reach its end, unless another node has it now. */
    public void abandon(JobHandler handler, JobRun run, Throwable reason) {
        BackgroundJob job = lock(run.jobId());
        if (!job.isHeldBy(node)) {
            return;
        }
        if (reason instanceof JobCancelledException) {
            job.end(JobState.CANCELLED, clock.instant());
        } else if (reason instanceof BusinessRuleException refused) {
            job.fail(refused.getKey(), refused.getArguments(), clock.instant());
        } else {
            job.fail("job.error.unexpected", List.of(), clock.instant());
        }
        handler.abandoned(run);
        tellEnd(job);
    }

    private BackgroundJob lock(long id) {
        return em.find(BackgroundJob.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
