package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.domain.assessment.FigureKind;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import jakarta.enterprise.context.ApplicationScoped;

/** How many cases were resolved in the period. */
@ApplicationScoped
public class ResolvedCases extends ResolvedMeasure {

    @Override
    public String code() {
        return "RESOLVED_CASES";
    }

    @Override
    public FigureKind kind() {
        return FigureKind.COUNT;
    }

    @Override
    public Direction direction() {
        return Direction.HIGHER_IS_BETTER;
    }

    @Override
    MeasuredFigure figure(ResolvedFigures.Line line) {
        return MeasuredFigure.count(code(), line.subject(), line.resolved());
    }

    @Override
    protected String met() {
        return null;
    }

    @Override
    protected String amount() {
        return null;
    }
}
