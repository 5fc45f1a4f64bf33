package cn.kexin.crm.ejb.touch.internal;

import cn.kexin.crm.ejb.shared.BackgroundJobs;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Asks every night for a {@link StageReview}; the nodes of a cluster ask for the same job. */
@Singleton
@PermitAll
public class StageTimer {

    @Inject
    private BackgroundJobs jobs;

    @Schedule(hour = "2", minute = "40", persistent = false)
    public void review() {
        jobs.submit(StageReview.KIND, StageReview.ARCHIVE, null, null);
    }
}
