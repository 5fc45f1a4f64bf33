package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.ejb.assessment.MeasureSql;
import cn.kexin.crm.ejb.assessment.MeasureWindow;
import cn.kexin.crm.ejb.assessment.RowQuery;

/** Says in SQL which rows of evidence count: the one place for figures and for the rows behind them. */
final class EffectiveRows {

    /** A correction stands where the row it corrects stood; of two in one place the later counts. */
    static final String PLACE = "coalesce(%1$s.corrects_seq, %1$s.seq)";

    private static final String KINDS_OF_ANSWER = "'RESPONDED', 'UNANSWERED'";

    private static final String KINDS_OF_DUTY = "'TASK_DONE', 'TASK_OVERDUE'";

    private EffectiveRows() {}

    /** @return {@code from … where …}: of each case the last resolution, unless it was reopened afterwards */
    static MeasureSql resolved(MeasureWindow window, String furtherJoins) {
        return lastOf(window, "'RESOLVED'", "n.kind in ('RESOLVED', 'REOPENED')", from("e.unit_id", furtherJoins));
    }

    /** @return {@code from … where …}: of each case the last closing, unless it was reopened afterwards */
    static MeasureSql closed(MeasureWindow window, String furtherJoins) {
        return lastOf(window, "'CLOSED'", "n.kind in ('CLOSED', 'REOPENED')", from("e.unit_id", furtherJoins));
    }

    /**
     * @return {@code from … where …}: of each case the one row that decided its first answer, which is the lack of one
     *     when the time promised ran out first, else the answer
     */
    static MeasureSql firstAnswers(MeasureWindow window, String furtherJoins) {
        return eachOf(window, KINDS_OF_ANSWER, from("e.unit_id", furtherJoins))
                .add(" and (e.kind = 'UNANSWERED' or not exists (select 1 from evidence n where n.case_id = e.case_id")
                .add(" and n.kind = 'UNANSWERED' and n.recorded_at <= ?))", window.asOf());
    }

    /**
     * @return {@code from … where …}: of each duty with a time of its own the one row that decided it, which is the lack of
     *     its being done when that time ran out first, else its being done
     */
    static MeasureSql duties(MeasureWindow window, String furtherJoins) {
        return eachOf(window, KINDS_OF_DUTY, from("e.unit_id", furtherJoins))
                .add(" and e.target_met is not null and (e.kind = 'TASK_OVERDUE' or e.target_met")
                .add(" or not exists (select 1 from evidence n where n.case_id = e.case_id and n.kind = 'TASK_OVERDUE'")
                .add(
                        " and n.subject = e.subject and n.seq < " + PLACE.formatted("e") + " and n.recorded_at <= ?))",
                        window.asOf());
    }

    /**
     * @param from what is joined; the responsible unit's zone is {@code w.zone}
     * @return {@code from … where …}: of each case its being taken in
     */
    static MeasureSql opened(MeasureWindow window, MeasureSql from) {
        return eachOf(window, "'OPENED'", from);
    }

    /**
     * @param unit the column with the unit that a row counts for
     * @param joins what is joined to the rows
     */
    static MeasureSql from(String unit, String joins) {
        return new MeasureSql()
                .add(" from evidence e" + joins + " join org_unit u on u.id = " + unit)
                .add(" join work_calendar w on w.id = u.calendar_id");
    }

    private static MeasureSql eachOf(MeasureWindow window, String kinds, MeasureSql from) {
        return counting(window, kinds, "n.kind = e.kind", "", from);
    }

    private static MeasureSql lastOf(MeasureWindow window, String kinds, String displacing, MeasureSql from) {
        String later = PLACE.formatted("n") + " > " + PLACE.formatted("e") + " or ";
        return counting(window, kinds, displacing, later, from);
    }

    /** @param orLater what else, besides a later row in the same place, makes a row of these kinds displace one */
    private static MeasureSql counting(
            MeasureWindow window, String kinds, String displacing, String orLater, MeasureSql from) {
        return new MeasureSql()
                .add(from)
                .add(" where e.kind in (" + kinds + ") and e.excluded = false and e.recorded_at <= ?", window.asOf())
                .within(window, "e.occurred_at", "w.zone")
                .add(
                        " and not exists (select 1 from evidence n where n.case_id = e.case_id and n.recorded_at <= ?",
                        window.asOf())
                .add(" and " + displacing + " and (" + orLater)
                .add(PLACE.formatted("n") + " = " + PLACE.formatted("e") + " and n.seq > e.seq))");
    }

    /**
     * Narrows the rows to those that a question asks for.
     *
     * @param met the expression that tells a row's contribution
     * @param subject the column with the unit or person that a row counts for
     */
    static MeasureSql narrow(MeasureSql rows, RowQuery query, String met, String subject) {
        rows.add(" and " + subject + " = ?", query.subject().id());
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
}
