package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.domain.assessment.FigureKind;
import cn.kexin.crm.ejb.assessment.BySubject;
import cn.kexin.crm.ejb.assessment.MeasureRun;
import cn.kexin.crm.ejb.assessment.MeasureSql;
import cn.kexin.crm.ejb.assessment.MeasureWindow;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * How many cases were open and late when the period ended: the evidence says that time ran out (an escalation, or another
 * system's mark) and nothing until the end says that the case was resolved. The case counts for the unit that the last
 * such row names; in the company's several zones the period ends with the last of them.
 */
@ApplicationScoped
public class OverdueOpenCases extends EvidenceMeasure {

    /** Evidence that time ran out and that the answer owed was not given by the end; another system says so in its updates. */
    private static final String LATE =
            """
            (%1$s.kind = 'UPDATED' and %1$s.target_met = false or %1$s.kind = 'ESCALATED' and not exists \
            (select 1 from evidence a%1$s where a%1$s.case_id = %1$s.case_id and a%1$s.kind = 'RESPONDED' \
            and a%1$s.subject = %1$s.subject and a%1$s.occurred_at < ?)) and %1$s.excluded = false""";

    @Override
    public String code() {
        return "OVERDUE_OPEN_CASES";
    }

    @Override
    public FigureKind kind() {
        return FigureKind.COUNT;
    }

    @Override
    public Direction direction() {
        return Direction.LOWER_IS_BETTER;
    }

    @Override
    public List<MeasuredFigure> compute(MeasureRun run) {
        return BySubject.statement("count(*)", "e.case_id", "e", effective(run.window(), "")).rows(em).stream()
                .map(row -> MeasuredFigure.count(code(), BySubject.subject(row), ((Number) row[2]).longValue()))
                .toList();
    }

    @Override
    MeasureSql effective(MeasureWindow window, String furtherJoins) {
        Instant end =
                window.zones().stream().map(window::end).max(Instant::compareTo).orElseThrow();
        return new MeasureSql()
                .add(" from evidence e" + furtherJoins + " where " + LATE.formatted("e"), end)
                .add(" and e.occurred_at < ? and e.recorded_at <= ?", end, window.asOf())
                .add(" and not exists (select 1 from evidence n where n.case_id = e.case_id and n.seq > e.seq")
                .add(" and n.occurred_at < ? and n.recorded_at <= ?", end, window.asOf())
                .add(
                        " and (n.kind in ('RESOLVED', 'CLOSED') or n.corrects_seq = e.seq or " + LATE.formatted("n")
                                + "))",
                        end);
    }

    /** Each row is one that missed; there is none that met. */
    @Override
    String met() {
        return "false";
    }

    @Override
    String amount() {
        return "e.working_minutes";
    }
}
