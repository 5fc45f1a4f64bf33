package cn.kexin.crm.ejb.emergency.measure;

import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.domain.assessment.FigureKind;
import cn.kexin.crm.ejb.assessment.BySubject;
import cn.kexin.crm.ejb.assessment.MeasureRun;
import cn.kexin.crm.ejb.assessment.MeasureSql;
import cn.kexin.crm.ejb.assessment.MeasureWindow;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import cn.kexin.crm.ejb.casework.measure.EvidenceMeasure;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;

/**
 * The median of the minutes by the clock on the wall from the start of an emergency plan to the first acknowledgement, of
 * emergencies acknowledged in the period. It counts for the unit, and the person, responsible for the case at that moment.
 */
@ApplicationScoped
public class EmergencyAcknowledgementTime extends EvidenceMeasure {

    private static final String ROWS =
            """
            \sfrom evidence e join org_unit u on u.id = e.unit_id join work_calendar w on w.id = u.calendar_id%s \
            where e.kind = 'EMERGENCY' and e.subject = 'ACKNOWLEDGED' and e.calendar_minutes is not null \
            and e.excluded = false and e.recorded_at <= ?""";

    private static final String NOT_CORRECTED =
            """
            \sand not exists (select 1 from evidence n where n.case_id = e.case_id and n.recorded_at <= ? \
            and n.corrects_seq = coalesce(e.corrects_seq, e.seq) and n.seq > e.seq)""";

    @Override
    public String code() {
        return "EMERGENCY_ACKNOWLEDGEMENT_TIME";
    }

    @Override
    public FigureKind kind() {
        return FigureKind.MINUTES;
    }

    @Override
    public Direction direction() {
        return Direction.LOWER_IS_BETTER;
    }

    @Override
    public List<MeasuredFigure> compute(MeasureRun run) {
        return BySubject.statement(
                        "count(*), percentile_cont(0.5) within group (order by b.calendar_minutes)",
                        "e.calendar_minutes",
                        "e",
                        effective(run.window(), ""))
                .rows(em)
                .stream()
                .map(row -> MeasuredFigure.median(
                        code(),
                        BySubject.subject(row),
                        ((Number) row[2]).longValue(),
                        new BigDecimal(row[3].toString())))
                .toList();
    }

    @Override
    protected MeasureSql effective(MeasureWindow window, String furtherJoins) {
        return new MeasureSql()
                .add(ROWS.formatted(furtherJoins), window.asOf())
                .within(window, "e.occurred_at", "w.zone")
                .add(NOT_CORRECTED, window.asOf());
    }

    @Override
    protected String met() {
        return null;
    }

    @Override
    protected String amount() {
        return "e.calendar_minutes";
    }
}
