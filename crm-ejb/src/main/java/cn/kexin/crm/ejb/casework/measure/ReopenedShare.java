package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.domain.assessment.FigureKind;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import jakarta.enterprise.context.ApplicationScoped;

/** Of the cases resolved in the period, the share that had been reopened at least once. */
@ApplicationScoped
public class ReopenedShare extends ResolvedMeasure {

    @Override
    public String code() {
        return "REOPENED_SHARE";
    }

    @Override
    public FigureKind kind() {
        return FigureKind.SHARE;
    }

    @Override
    public Direction direction() {
        return Direction.LOWER_IS_BETTER;
    }

    @Override
    MeasuredFigure figure(ResolvedFigures.Line line) {
        return MeasuredFigure.share(code(), line.subject(), line.reopened(), line.resolved());
    }

    @Override
    protected String met() {
        return "(coalesce(e.reopened, 0) = 0)";
    }

    @Override
    protected String amount() {
        return "e.reopened";
    }
}
