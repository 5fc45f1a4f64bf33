package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.domain.assessment.FigureKind;
import cn.kexin.crm.ejb.assessment.BySubject;
import cn.kexin.crm.ejb.assessment.MeasureRun;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import java.util.List;

/** Of rows of evidence, the share that met what was expected. */
abstract class ShareMeasure extends EvidenceMeasure {

    private static final String AGGREGATES = "count(*), sum(case when b.met then 1 else 0 end)";

    @Override
    public FigureKind kind() {
        return FigureKind.SHARE;
    }

    @Override
    public Direction direction() {
        return Direction.HIGHER_IS_BETTER;
    }

    @Override
    public List<MeasuredFigure> compute(MeasureRun run) {
        String columns = unit() + " as unit_id, " + person() + " as person_id, " + met() + " as met";
        return BySubject.statement(AGGREGATES, columns, effective(run.window(), "")).rows(em).stream()
                .map(row -> MeasuredFigure.share(
                        code(), BySubject.subject(row), ((Number) row[3]).longValue(), ((Number) row[2]).longValue()))
                .toList();
    }

    @Override
    protected String amount() {
        return null;
    }
}
