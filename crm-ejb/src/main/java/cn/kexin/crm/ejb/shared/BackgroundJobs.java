package cn.kexin.crm.ejb.shared;

import cn.kexin.crm.domain.shared.BackgroundJob;
import cn.kexin.crm.domain.shared.JobState;
import cn.kexin.crm.ejb.shared.internal.JobQueued;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Long work in the background: shows progress, can be cancelled, survives a restart, and runs on exactly one node. A
 * feature offers a {@link JobHandler} and submits jobs of its kind from a facade; the facade decides who may ask.
 */
@ApplicationScoped
@Transactional
public class BackgroundJobs {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Event<JobQueued> queued;

    /**
     * Queues a job; it begins after the caller's transaction is committed. While a job of the same kind and subject is
     * queued, that one is answered instead.
     *
     * @param subject what it is about, at most 80 characters
     * @param parameters text in the terms of the kind, or null
     * @param createdById who asks for it, or null for the system
     * @return the job's id
     */
    public long submit(String kind, String subject, String parameters, Long createdById) {
        Optional<JobStatus> waiting = latest(kind, subject).filter(job -> job.state() == JobState.QUEUED);
        if (waiting.isPresent()) {
            return waiting.get().id();
        }
        BackgroundJob job = new BackgroundJob(kind, subject, parameters, createdById, clock.instant());
        em.persist(job);
        em.flush();
        queued.fire(new JobQueued(job.getId()));
        return job.getId();
    }

    /** Asks a job to stop; one that is over stays as it is. */
    public void cancel(long id) {
        BackgroundJob job = em.find(BackgroundJob.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (job != null) {
            job.cancel(clock.instant());
        }
    }

    public Optional<JobStatus> find(long id) {
        return Optional.ofNullable(em.find(BackgroundJob.class, id)).map(JobStatus::of);
    }

    /** @return the youngest job of that kind about that subject */
    public Optional<JobStatus> latest(String kind, String subject) {
        List<BackgroundJob> found = em.createQuery(
                        "select j from BackgroundJob j where j.kind = :kind and j.subject = :subject order by j.id desc",
                        BackgroundJob.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultList();
        return found.stream().findFirst().map(JobStatus::of);
    }

    /** @return of each subject the youngest job of that kind, by subject; one statement */
    public Map<String, JobStatus> latest(String kind, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        Map<String, JobStatus> latest = new HashMap<>();
        em.createQuery(
                        """
                        select j from BackgroundJob j where j.id in (select max(k.id) from BackgroundJob k \
                        where k.kind = :kind and k.subject in :subjects group by k.subject)""",
                        BackgroundJob.class)
                .setParameter("kind", kind)
                .setParameter("subjects", subjects)
                .getResultList()
                .forEach(job -> latest.put(job.getSubject(), JobStatus.of(job)));
        return latest;
    }
}
