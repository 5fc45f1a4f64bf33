package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.domain.assessment.AppealRequest;
import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.domain.assessment.FigureKind;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;

/** Of the cases resolved in the period, the share resolved before the time promised ran out. */
@ApplicationScoped
public class ResolvedWithinTarget extends ResolvedMeasure {

    @Override
    public String code() {
        return "RESOLVED_WITHIN_TARGET";
    }

    @Override
    public FigureKind kind() {
        return FigureKind.SHARE;
    }

    @Override
    public Direction direction() {
        return Direction.HIGHER_IS_BETTER;
    }

    @Override
    public Set<AppealRequest> appeals() {
        return EnumSet.allOf(AppealRequest.class);
    }

    @Override
    MeasuredFigure figure(ResolvedFigures.Line line) {
        return MeasuredFigure.share(code(), line.subject(), line.withinTarget(), line.resolved());
    }

    @Override
    protected String met() {
        return "coalesce(e.target_met, false)";
    }

    @Override
    protected String amount() {
        return "e.working_minutes";
    }
}
