package cn.kexin.crm.ejb.shared.internal;

import cn.kexin.crm.domain.shared.BackgroundJob;
import cn.kexin.crm.ejb.shared.JobRun;
import java.time.Duration;

/** A run whose steps are kept in the job's row. */
final class StoredJobRun implements JobRun {

    /** How often a job that takes many short steps says how far it is. */
    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    private final BackgroundJob job;
    private final JobStore store;
    private String checkpoint;
    private long saidAt = System.nanoTime() - PAUSE;

    StoredJobRun(BackgroundJob job, JobStore store) {
        this.job = job;
        this.store = store;
        this.checkpoint = job.getCheckpoint();
    }

    @Override
    public long jobId() {
        return job.getId();
    }

    @Override
    public String subject() {
        return job.getSubject();
    }

    @Override
    public String parameters() {
        return job.getParameters();
    }

    @Override
    public Long createdById() {
        return job.getCreatedById();
    }

    @Override
    public String checkpoint() {
        return checkpoint;
    }

    @Override
    public void checkpoint(String reached) {
        store.checkpoint(job.getId(), reached);
        checkpoint = reached;
    }

    @Override
    public void progress(long done, long total) {
        long now = System.nanoTime();
        if (now - saidAt >= PAUSE) {
            store.progress(job.getId(), done, total);
            saidAt = now;
        }
    }
}
