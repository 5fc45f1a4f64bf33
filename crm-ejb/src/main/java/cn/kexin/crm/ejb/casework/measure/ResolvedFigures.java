package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.ejb.assessment.BySubject;
import cn.kexin.crm.ejb.assessment.MeasureSql;
import cn.kexin.crm.ejb.assessment.MeasureWindow;
import cn.kexin.crm.ejb.assessment.Subject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;

/** What all measures of resolved cases read together, by unit and by person. */
record ResolvedFigures(List<Line> lines) {

    /**
     * The resolved cases of one unit or person.
     *
     * @param resolved how many
     * @param withinTarget how many of them in time
     * @param reassignments of all of them together
     * @param reopened how many had been reopened at least once
     * @param medianMinutes by the clock on the wall
     * @param timedInWork how many carry working minutes
     * @param medianWorkingMinutes null when none does
     */
    record Line(
            Subject subject,
            long resolved,
            long withinTarget,
            long reassignments,
            long reopened,
            BigDecimal medianMinutes,
            long timedInWork,
            BigDecimal medianWorkingMinutes) {}

    private static final String AGGREGATES =
            """
            count(*), sum(case when b.target_met then 1 else 0 end), sum(coalesce(b.reassignments, 0)), \
            sum(case when b.reopened > 0 then 1 else 0 end), \
            percentile_cont(0.5) within group (order by b.calendar_minutes), \
            count(b.working_minutes), percentile_cont(0.5) within group (order by b.working_minutes)""";

    private static final String COLUMNS =
            "e.target_met, e.reassignments, e.reopened, e.calendar_minutes, e.working_minutes";

    static ResolvedFigures read(EntityManager em, MeasureWindow window) {
        MeasureSql rows = EffectiveRows.resolved(window, "");
        return new ResolvedFigures(BySubject.statement(AGGREGATES, COLUMNS, "e", rows).rows(em).stream()
                .map(ResolvedFigures::line)
                .toList());
    }

    private static Line line(Object[] row) {
        return new Line(
                BySubject.subject(row),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                decimal(row[6]),
                number(row[7]),
                decimal(row[8]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static BigDecimal decimal(Object column) {
        return column == null ? null : new BigDecimal(column.toString());
    }
}
