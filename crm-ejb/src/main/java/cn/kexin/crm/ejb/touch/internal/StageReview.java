package cn.kexin.crm.ejb.touch.internal;

import cn.kexin.crm.ejb.shared.JobHandler;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Looks through all customers with touches for proposals, slice by slice; a slice and the checkpoint behind it are one
 * transaction. Asked for when the demands change, and every night, because time alone changes what the evidence says.
 */
@ApplicationScoped
public class StageReview implements JobHandler {

    static final String KIND = "stage-review";
    static final String ARCHIVE = "archive";

    @Inject
    private StageSlices slices;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        long done = 0;
        int looked;
        do {
            run.progress(done, 0);
            looked = slices.look(run.checkpoint() == null ? 0 : Long.parseLong(run.checkpoint()), run);
            done += looked;
        } while (looked > 0);
    }
}
