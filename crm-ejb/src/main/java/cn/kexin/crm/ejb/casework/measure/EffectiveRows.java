package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.ejb.assessment.MeasureSql;
import cn.kexin.crm.ejb.assessment.MeasureWindow;
import cn.kexin.crm.ejb.assessment.RowQuery;
import cn.kexin.crm.ejb.assessment.Subject;

/** Says in SQL which rows of evidence count: the one place for figures and for the rows behind them. */
final class EffectiveRows {

    /** A correction stands where the row it corrects stood; of two in one place the later counts. */
    private static final String PLACE = "coalesce(%1$s.corrects_seq, %1$s.seq)";

    private static final String FROM =
            """
            \sfrom evidence e join org_unit u on u.id = e.unit_id join work_calendar w on w.id = u.calendar_id""";

    private static final String KINDS_OF_ANSWER = "'RESPONDED', 'UNANSWERED'";

    private EffectiveRows() {}

    /** @return {@code from … where …}: of each case the last resolution, unless it was reopened afterwards */
    static MeasureSql resolved(MeasureWindow window, String furtherJoins) {
        return counting(window, "'RESOLVED'", "n.kind in ('RESOLVED', 'REOPENED')", " > ", furtherJoins);
    }

    /**
     * @return {@code from … where …}: of each case the one row that decided its first answer, which is the lack of one
     *     when the time promised ran out first, else the answer
     */
    static MeasureSql firstAnswers(MeasureWindow window, String furtherJoins) {
        return counting(window, KINDS_OF_ANSWER, "n.kind = e.kind", null, furtherJoins)
                .add(" and (e.kind = 'UNANSWERED' or not exists (select 1 from evidence n where n.case_id = e.case_id")
                .add(" and n.kind = 'UNANSWERED' and n.recorded_at <= ?))", window.asOf());
    }

    private static MeasureSql counting(
            MeasureWindow window, String kinds, String displacing, String orPlacedLater, String furtherJoins) {
        String place = PLACE.formatted("e");
        String other = PLACE.formatted("n");
        String later = orPlacedLater == null ? "" : other + orPlacedLater + place + " or ";
        return new MeasureSql()
                .add(FROM + furtherJoins)
                .add(" where e.kind in (" + kinds + ") and e.excluded = false and e.recorded_at <= ?", window.asOf())
                .within(window, "e.occurred_at", "w.zone")
                .add(
                        " and not exists (select 1 from evidence n where n.case_id = e.case_id and n.recorded_at <= ?",
                        window.asOf())
                .add(" and " + displacing + " and (" + later + other + " = " + place + " and n.seq > e.seq))");
    }

    /** Narrows the rows to those that a question asks for; {@code met} is the expression that tells a row's contribution. */
    static MeasureSql narrow(MeasureSql rows, RowQuery query, String met) {
        rows.add(" and " + column(query.subject()) + " = ?", query.subject().id());
        if (query.onlyMissed()) {
            rows.add(" and not coalesce(" + met + ", true)");
        }
        if (query.recordedAfter() != null) {
            rows.add(" and e.recorded_at > ?", query.recordedAfter());
        }
        if (query.rowId() != null) {
            rows.add(" and e.id = ?", query.rowId());
        }
        return rows;
    }

    private static String column(Subject subject) {
        return subject.type() == SubjectType.UNIT ? "e.unit_id" : "e.person_id";
    }
}
