package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.shared.JobHandler;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Takes an import back in the background: each transaction does a portion and forgets that it was to be done, so that it
 * goes on after a crash where it stood.
 */
@ApplicationScoped
public class ReversalJob implements JobHandler {

    static final String KIND = "import-reversal";

    @Inject
    private ReversalPortions portions;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun job) {
        long runId = Long.parseLong(job.subject());
        ReversalPlan plan = portions.plan(runId, job);
        long done = 0;
        long total = plan.total();
        for (int n = remove(plan); n > 0; n = remove(plan)) {
            done += n;
            job.progress(done, total);
        }
        while (putBackNext(plan)) {
            job.progress(++done, total);
        }
    }

    private boolean putBackNext(ReversalPlan plan) {
        try {
            return portions.putBackNext(plan);
        } catch (BusinessRuleException e) {
            portions.keepNextChange(plan, e);
            return true;
        }
    }

    /** What another feature has built on is found out one by one. */
    private int remove(ReversalPlan plan) {
        try {
            return portions.remove(plan, ReversalPortions.MOST);
        } catch (BusinessRuleException e) {
            return removeOneByOne(plan);
        }
    }

    private int removeOneByOne(ReversalPlan plan) {
        int done = 0;
        for (; done < ReversalPortions.MOST; done++) {
            try {
                if (portions.remove(plan, 1) == 0) {
                    break;
                }
            } catch (BusinessRuleException e) {
                portions.keepFirst(plan, e);
            }
        }
        return done;
    }
}
