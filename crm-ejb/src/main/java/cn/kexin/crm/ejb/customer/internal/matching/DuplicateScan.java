package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.ejb.shared.JobHandler;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Searches the whole archive for duplicates, slice by slice of customers, each compared with those after it that have a key
 * in common. A slice and the checkpoint behind it are one transaction, so that an interrupted search goes on where it was.
 */
@ApplicationScoped
public class DuplicateScan implements JobHandler {

    static final String KIND = "duplicate-scan";
    static final String ARCHIVE = "archive";

    @Inject
    private ScanSlices slices;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws Exception {
        if (run.checkpoint() == null) {
            slices.begin(run);
        }
        long total = slices.customers();
        long done = slices.customersUpTo(Long.parseLong(run.checkpoint()));
        int searched;
        do {
            run.progress(done, total);
            searched = slices.search(Long.parseLong(run.checkpoint()), run);
            done += searched;
        } while (searched > 0);
    }
}
