package cn.kexin.crm.ejb.aftercare.measure;

import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.ejb.assessment.BySubject;
import cn.kexin.crm.ejb.assessment.MeasureRun;
import cn.kexin.crm.ejb.assessment.MeasureSql;
import cn.kexin.crm.ejb.assessment.MeasureWindow;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import cn.kexin.crm.ejb.casework.measure.EvidenceMeasure;
import java.util.List;

/**
 * A measure of claims that were settled. A claim counts, as every case does, for the unit and person responsible when it was
 * resolved, in the period of that moment.
 */
abstract class ClaimMeasure extends EvidenceMeasure {

    private static final String CLAIM = " join warranty_claim m on m.case_id = e.case_id";

    /** @return what to select of each unit and person, over the columns, which belong to {@code b} */
    abstract String aggregates();

    /** @return what the aggregates need of a row */
    abstract String columns();

    /** @param row kind and id of the subject, and the aggregates */
    abstract MeasuredFigure figure(Object[] row);

    @Override
    public Direction direction() {
        return Direction.LOWER_IS_BETTER;
    }

    @Override
    public List<MeasuredFigure> compute(MeasureRun run) {
        return BySubject.statement(aggregates(), columns(), "e", effective(run.window(), "")).rows(em).stream()
                .map(this::figure)
                .toList();
    }

    @Override
    protected MeasureSql effective(MeasureWindow window, String furtherJoins) {
        return resolved(window, CLAIM + furtherJoins);
    }

    static long count(Object column) {
        return ((Number) column).longValue();
    }
}
