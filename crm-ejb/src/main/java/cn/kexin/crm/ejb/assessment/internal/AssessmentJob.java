package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.ejb.assessment.MeasureRun;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import cn.kexin.crm.ejb.shared.JobHandler;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes a period in the background: one step for each measure and one that writes. Nothing is written before the last
 * step, so an interrupted run begins anew, with the same moment, and comes to the same figures.
 */
@ApplicationScoped
public class AssessmentJob implements JobHandler {

    static final String KIND = "assessment";

    private static final int TRIES = 3;

    @Inject
    private Computation computation;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        long period = Long.parseLong(run.subject());
        Instant asOf = moment(run);
        List<String> measures = computation.measuresOf(period);
        MeasureRun measuring = computation.begin(period, asOf);
        List<MeasuredFigure> figures = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            run.progress(i, measures.size() + 1L);
            figures.addAll(computation.measure(measures.get(i), measuring));
        }
        run.progress(measures.size(), measures.size() + 1L);
        write(period, figures, asOf);
    }

    private Instant moment(JobRun run) {
        if (run.checkpoint() == null) {
            // Databases keep microseconds; the moment stored must be the moment compared with.
            run.checkpoint(clock.instant().truncatedTo(ChronoUnit.MICROS).toString());
        }
        return Instant.parse(run.checkpoint());
    }

    /** A head may explain a card at the same moment; that must not undo the computation, nor be undone by it. */
    private void write(long period, List<MeasuredFigure> figures, Instant asOf) {
        for (int attempt = 1; ; attempt++) {
            try {
                computation.write(period, figures, asOf);
                return;
            } catch (RuntimeException e) {
                if (attempt == TRIES || !isConflict(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isConflict(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void abandoned(JobRun run) {
        computation.abandon(Long.parseLong(run.subject()));
    }
}
