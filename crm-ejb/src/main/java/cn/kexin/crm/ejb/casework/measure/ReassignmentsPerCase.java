package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.domain.assessment.FigureKind;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import jakarta.enterprise.context.ApplicationScoped;

/** How often a case resolved in the period had been handed on: reassignments of all of them by their number. */
@ApplicationScoped
public class ReassignmentsPerCase extends ResolvedMeasure {

    @Override
    public String code() {
        return "REASSIGNMENTS_PER_CASE";
    }

    @Override
    public FigureKind kind() {
        return FigureKind.RATIO;
    }

    @Override
    public Direction direction() {
        return Direction.LOWER_IS_BETTER;
    }

    @Override
    MeasuredFigure figure(ResolvedFigures.Line line) {
        return MeasuredFigure.ratio(code(), line.subject(), line.reassignments(), line.resolved());
    }

    @Override
    protected String met() {
        return "(coalesce(e.reassignments, 0) = 0)";
    }

    @Override
    protected String amount() {
        return "e.reassignments";
    }
}
