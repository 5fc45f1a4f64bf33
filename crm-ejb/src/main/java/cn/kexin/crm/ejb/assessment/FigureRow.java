package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.assessment.AppealRequest;
import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.domain.assessment.FigureKind;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * An indicator on a scorecard.
 *
 * @param code the measure's code
 * @param actual the figure people read; null when it does not apply, see {@link FigureKind}
 * @param points 0 to {@code weight}; null when it does not apply
 * @param share where the figure lies between floor (0) and full marks (1), the target lying at 0.8; null likewise
 * @param weak whether it is so far below the target that it needs an improvement plan
 * @param change the figure less that of the period before; null without one
 * @param pointsChange the points less those of the period before; null without one
 * @param better whether the change is for the better; null without a change
 * @param history the figures of up to twelve periods, this one last, missing ones left out
 * @param appeals what an appeal may ask for about its rows; empty when there can be none
 */
public record FigureRow(
        String code,
        FigureKind kind,
        Direction direction,
        BigDecimal floor,
        BigDecimal target,
        BigDecimal ceiling,
        BigDecimal weight,
        Long numerator,
        Long denominator,
        BigDecimal actual,
        BigDecimal points,
        BigDecimal share,
        boolean weak,
        BigDecimal change,
        BigDecimal pointsChange,
        Boolean better,
        List<TrendPoint> history,
        List<AppealRequest> appeals)
        implements Serializable {

    /** @return the points missing to the full weight; less than nothing when the figure does not apply */
    public BigDecimal lost() {
        return points == null ? BigDecimal.ONE.negate() : weight.subtract(points);
    }

    /** @return whether it is shown for information only */
    public boolean weightless() {
        return weight.signum() == 0;
    }
}
