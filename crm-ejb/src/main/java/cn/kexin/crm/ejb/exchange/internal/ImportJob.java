package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.ejb.shared.JobHandler;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;

/** Reads the file of an import in the background. */
@ApplicationScoped
public class ImportJob implements JobHandler {

    static final String KIND = "import";

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportFiles files;

    @Inject
    private Sources sources;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun job) throws IOException {
        ImportPlan plan = runs.plan(Long.parseLong(job.subject()));
        sources.of(plan.kind()).read(job, plan);
        runs.dropFile(plan.runId());
    }

    @Override
    public void abandoned(JobRun job) {
        files.drop(Long.parseLong(job.subject()));
    }
}
