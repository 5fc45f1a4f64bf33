package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.ejb.shared.JobHandler;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Plans return visits, rule by rule; a rule's visits and the checkpoint behind them are one transaction. */
@ApplicationScoped
public class VisitPlan implements JobHandler {

    static final String KIND = "visit-plan";
    static final String COMPANY = "company";

    @Inject
    private VisitPlanner planner;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        long reached = run.checkpoint() == null ? 0 : Long.parseLong(run.checkpoint());
        List<Long> rules = planner.rules(reached);
        for (int done = 0; done < rules.size(); done++) {
            run.progress(done, rules.size());
            planner.plan(rules.get(done), run);
        }
    }
}
