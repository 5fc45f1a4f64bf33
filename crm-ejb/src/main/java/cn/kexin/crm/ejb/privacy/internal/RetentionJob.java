package cn.kexin.crm.ejb.privacy.internal;

import cn.kexin.crm.ejb.shared.JobHandler;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Applies the rules of retention, portion by portion; what was taken stays taken, whenever it is interrupted. */
@ApplicationScoped
public class RetentionJob implements JobHandler {

    static final String KIND = "retention";
    static final String BY_HAND = "now";

    private static final Logger LOG = System.getLogger(RetentionJob.class.getName());
    private static final int PORTION = 1000;

    @Inject
    private RetentionSteps steps;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        List<String> codes = steps.active();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            int all = 0;
            int taken = PORTION;
            while (taken == PORTION) {
                run.progress(i, codes.size());
                taken = steps.take(code, PORTION);
                all += taken;
            }
            steps.ran(code, all);
            int rows = all;
            LOG.log(Level.INFO, () -> "Retention " + code + ": " + rows + " rows");
        }
    }
}
