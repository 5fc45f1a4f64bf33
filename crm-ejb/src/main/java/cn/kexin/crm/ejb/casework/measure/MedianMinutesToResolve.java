package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.domain.assessment.FigureKind;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import jakarta.enterprise.context.ApplicationScoped;

/** The median of the minutes by the clock on the wall from opening to resolving, of cases resolved in the period. */
@ApplicationScoped
public class MedianMinutesToResolve extends ResolvedMeasure {

    @Override
    public String code() {
        return "MEDIAN_MINUTES_TO_RESOLVE";
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
    MeasuredFigure figure(ResolvedFigures.Line line) {
        return line.medianMinutes() == null
                ? null
                : MeasuredFigure.median(code(), line.subject(), line.resolved(), line.medianMinutes());
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
