package cn.kexin.crm.domain.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * How points become a total out of 100. What does not apply is left out and its weight spread over the rest in proportion,
 * so that nobody gains or loses by work that did not come their way. Manual marks are added after that; the result stays
 * within 0 and 100.
 */
public final class TotalPolicy {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private TotalPolicy() {}

    /**
     * @param figures all figures of a card
     * @param marks the sum of its manual marks
     * @return 0 to 100 with two decimals; null when nothing that carries weight applies
     */
    public static BigDecimal total(Collection<ScorecardFigure> figures, BigDecimal marks) {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (ScorecardFigure figure : figures) {
            if (figure.isApplicable()) {
                points = points.add(figure.getPoints());
                weights = weights.add(figure.getScale().getWeight());
            }
        }
        return total(points, weights, marks);
    }

    /**
     * @param points earned by what applies
     * @param weights of what applies
     * @param marks the sum of manual marks
     * @return {@code points} out of {@code weights}, brought to 100, with the marks; null when nothing carries weight
     */
    public static BigDecimal total(BigDecimal points, BigDecimal weights, BigDecimal marks) {
        if (weights.signum() == 0) {
            return null;
        }
        return points.multiply(FULL)
                .divide(weights, Scale.POINTS_SCALE, RoundingMode.HALF_UP)
                .add(marks)
                .max(BigDecimal.ZERO)
                .min(FULL)
                .setScale(Scale.POINTS_SCALE, RoundingMode.HALF_UP);
    }
}
