package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.assessment.FigureKind;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A measure's figure for one unit or person.
 *
 * @param measure the measure's code
 * @param subject whose figure it is
 * @param numerator a plain count: what was counted, or how many rows a median is of
 * @param denominator a plain count: of how many; null for counts and medians
 * @param actual the figure people read, with at most four decimals; see {@link FigureKind}
 */
public record MeasuredFigure(String measure, Subject subject, long numerator, Long denominator, BigDecimal actual) {

    /** Decimals kept of every figure; rounded half up. */
    public static final int SCALE = 4;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @return a figure of kind {@link FigureKind#COUNT} */
    public static MeasuredFigure count(String measure, Subject subject, long count) {
        return new MeasuredFigure(measure, subject, count, null, BigDecimal.valueOf(count));
    }

    /** @return a figure of kind {@link FigureKind#SHARE}; the denominator is not 0 */
    public static MeasuredFigure share(String measure, Subject subject, long numerator, long denominator) {
        BigDecimal percent = BigDecimal.valueOf(numerator).multiply(HUNDRED);
        return divided(measure, subject, numerator, denominator, percent);
    }

    /** @return a figure of kind {@link FigureKind#RATIO}; the denominator is not 0 */
    public static MeasuredFigure ratio(String measure, Subject subject, long numerator, long denominator) {
        return divided(measure, subject, numerator, denominator, BigDecimal.valueOf(numerator));
    }

    /** @return a figure of kind {@link FigureKind#PER_HUNDRED}; the denominator is not 0 */
    public static MeasuredFigure perHundred(String measure, Subject subject, long numerator, long denominator) {
        return share(measure, subject, numerator, denominator);
    }

    /** @return a figure of kind {@link FigureKind#MINUTES} or {@link FigureKind#WORKING_MINUTES} */
    public static MeasuredFigure median(String measure, Subject subject, long rows, BigDecimal minutes) {
        return new MeasuredFigure(measure, subject, rows, null, minutes.setScale(SCALE, RoundingMode.HALF_UP));
    }

    private static MeasuredFigure divided(
            String measure, Subject subject, long numerator, long denominator, BigDecimal dividend) {
        return new MeasuredFigure(
                measure,
                subject,
                numerator,
                denominator,
                dividend.divide(BigDecimal.valueOf(denominator), SCALE, RoundingMode.HALF_UP));
    }
}
