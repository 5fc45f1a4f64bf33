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

    /**
     * Of each case the last evidence that time ran out with the answer still owed at the end; another system says so in
     * its updates. Answers are asked for as one list and not row by row, which PostgreSQL takes for so much work that it
     * compiles the statement first. A late word to the customer is no late case. {@code is false} because that is how the index of late rows is written.
     */
    private static final String LAST_LATE =
            """
            (select l.*, row_number() over (partition by l.case_id order by l.seq desc) as back from evidence l \
            where (l.kind = 'UPDATED' and l.target_met is false or l.kind in ('ESCALATED', 'UNANSWERED') \
            and (l.case_id, coalesce(l.subject, '')) not in (select a.case_id, coalesce(a.subject, '') from evidence a \
            where a.kind = 'RESPONDED' and a.occurred_at < ?)) \
            and coalesce(l.subject, '') <> 'CUSTOMER_WORD' and l.excluded = false and l.occurred_at < ? and l.recorded_at <= ?) e""";

    /** Neither resolved nor corrected before the end. */
    private static final String STILL =
            """
            \swhere e.back = 1 and not exists (select 1 from evidence n where n.case_id = e.case_id and n.seq > e.seq \
            and n.occurred_at < ? and n.recorded_at <= ? \
            and (n.kind in ('RESOLVED', 'CLOSED') or n.corrects_seq = e.seq))""";

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
    protected MeasureSql effective(MeasureWindow window, String furtherJoins) {
        Instant end =
                window.zones().stream().map(window::end).max(Instant::compareTo).orElseThrow();
        return new MeasureSql()
                .add(" from " + LAST_LATE, end, end, window.asOf())
                .add(furtherJoins + STILL, end, window.asOf());
    }

    /** Each row is one that missed; there is none that met. */
    @Override
    protected String met() {
        return "false";
    }

    @Override
    protected String amount() {
        return "e.working_minutes";
    }
}
