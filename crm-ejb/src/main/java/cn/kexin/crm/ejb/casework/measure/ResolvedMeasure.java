package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.ejb.assessment.MeasureRun;
import cn.kexin.crm.ejb.assessment.MeasureSql;
import cn.kexin.crm.ejb.assessment.MeasureWindow;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import java.util.List;
import java.util.Objects;

/**
 * A measure of resolved cases. A case counts for the unit responsible when it was resolved and in the period of that
 * moment; one that was reopened and not resolved again does not count.
 */
abstract class ResolvedMeasure extends EvidenceMeasure {

    /** @return the figure, or null when these cases give none */
    abstract MeasuredFigure figure(ResolvedFigures.Line line);

    @Override
    public List<MeasuredFigure> compute(MeasureRun run) {
        return run.share(ResolvedFigures.class, window -> ResolvedFigures.read(em, window)).lines().stream()
                .map(this::figure)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    protected MeasureSql effective(MeasureWindow window, String furtherJoins) {
        return EffectiveRows.resolved(window, furtherJoins);
    }
}
