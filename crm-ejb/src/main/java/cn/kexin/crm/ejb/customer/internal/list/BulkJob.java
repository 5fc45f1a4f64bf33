package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.ejb.shared.JobHandler;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Does a change of many customers, or undoes it, slice by slice; what a slice has done says its lines. */
@ApplicationScoped
public class BulkJob implements JobHandler {

    static final String KIND = "bulk-change";

    @Inject
    private BulkSteps steps;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        long change = Long.parseLong(run.subject());
        long total = steps.total(change);
        int looked;
        do {
            run.progress(total - steps.left(change), total);
            looked = steps.slice(change);
        } while (looked > 0);
    }

    @Override
    public void abandoned(JobRun run) {
        steps.stop(Long.parseLong(run.subject()));
    }
}
