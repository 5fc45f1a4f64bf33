package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.ejb.shared.BackgroundJobs;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Asks every night for a {@link VisitPlan}; the nodes of a cluster ask for the same job. */
@Singleton
@PermitAll
public class VisitTimer {

    @Inject
    private BackgroundJobs jobs;

    @Schedule(hour = "3", minute = "20", persistent = false)
    public void plan() {
        jobs.submit(VisitPlan.KIND, VisitPlan.COMPANY, null, null);
    }
}
