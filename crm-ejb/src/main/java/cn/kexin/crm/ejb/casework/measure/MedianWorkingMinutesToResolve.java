package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.domain.assessment.FigureKind;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import jakarta.enterprise.context.ApplicationScoped;

/** The median of the working minutes from opening to resolving, waits for the customer left out, of cases resolved in the period. */
@ApplicationScoped
public class MedianWorkingMinutesToResolve extends ResolvedMeasure {

    @Override
    public String code() {
        return "MEDIAN_WORKING_MINUTES_TO_RESOLVE";
    }

    @Override
    public FigureKind kind() {
        return FigureKind.WORKING_MINUTES;
    }

    @Override
    public Direction direction() {
        return Direction.LOWER_IS_BETTER;
    }

    @Override
    MeasuredFigure figure(ResolvedFigures.Line line) {
        return line.medianWorkingMinutes() == null
                ? null
                : MeasuredFigure.median(code(), line.subject(), line.timedInWork(), line.medianWorkingMinutes());
    }

    @Override
    protected String met() {
        return null;
    }

    @Override
    protected String amount() {
        return "e.working_minutes";
    }
}
