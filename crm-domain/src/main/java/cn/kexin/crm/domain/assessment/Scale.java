package cn.kexin.crm.domain.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * How a figure becomes points: none at the floor (底线) or worse, {@link #TARGET_SHARE four fifths} of the weight at the target
 * (目标), the full weight (满分) at the ceiling or better, and in a straight line between them. Doing what was agreed is
 * thus good but not the best there is, and each step beyond it still counts.
 */
@Embeddable
public class Scale {

    /** The share of the weight that reaching the target gives. */
    public static final BigDecimal TARGET_SHARE = new BigDecimal("0.80");

    /** Below this share of the weight a figure is weak and needs an improvement plan (及格线). */
    public static final BigDecimal WEAK_SHARE = new BigDecimal("0.60");

    /** Decimals of points. */
    public static final int POINTS_SCALE = 2;

    private static final int WORKING_SCALE = 12;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Direction direction;

    @Column(name = "floor_figure", nullable = false, precision = 15, scale = 4)
    private BigDecimal floor;

    @Column(name = "target_figure", nullable = false, precision = 15, scale = 4)
    private BigDecimal target;

    @Column(name = "ceiling_figure", nullable = false, precision = 15, scale = 4)
    private BigDecimal ceiling;

    @Column(nullable = false, precision = 5, scale = 2)
    private BigDecimal weight;

    protected Scale() {}

    public Scale(Direction direction, BigDecimal floor, BigDecimal target, BigDecimal ceiling, BigDecimal weight) {
        this.direction = Objects.requireNonNull(direction);
        this.floor = Objects.requireNonNull(floor);
        this.target = Objects.requireNonNull(target);
        this.ceiling = Objects.requireNonNull(ceiling);
        this.weight = Objects.requireNonNull(weight);
    }

    /** @return why this cannot work, as a message key; empty when it can */
    public Optional<String> problem() {
        if (weight.signum() < 0) {
            return Optional.of("assessment.error.weightNegative");
        }
        if (direction.compare(floor, target) >= 0) {
            return Optional.of("assessment.error.floorNotBelowTarget");
        }
        if (direction.compare(target, ceiling) > 0) {
            return Optional.of("assessment.error.targetBeyondCeiling");
        }
        return Optional.empty();
    }

    /**
     * @param actual the figure
     * @return 0 to the weight, with two decimals; a better figure never gets less
     */
    public BigDecimal points(BigDecimal actual) {
        return share(actual).multiply(weight).setScale(POINTS_SCALE, RoundingMode.HALF_UP);
    }

    /**
     * @return how much of the weight the figure earns, 0 to 1: where it lies between floor and full marks
     */
    public BigDecimal share(BigDecimal actual) {
        if (direction.compare(actual, floor) <= 0) {
            return BigDecimal.ZERO;
        }
        if (direction.compare(actual, ceiling) >= 0) {
            return BigDecimal.ONE;
        }
        if (direction.compare(actual, target) < 0) {
            return TARGET_SHARE.multiply(way(floor, actual, target));
        }
        BigDecimal rest = BigDecimal.ONE.subtract(TARGET_SHARE);
        return TARGET_SHARE.add(rest.multiply(way(target, actual, ceiling)));
    }

    public boolean isWeak(BigDecimal actual) {
        return weight.signum() > 0 && share(actual).compareTo(WEAK_SHARE) < 0;
    }

    private static BigDecimal way(BigDecimal from, BigDecimal at, BigDecimal to) {
        return at.subtract(from).divide(to.subtract(from), WORKING_SCALE, RoundingMode.HALF_UP);
    }

    public Direction getDirection() {
        return direction;
    }

    public BigDecimal getFloor() {
        return floor;
    }

    public BigDecimal getTarget() {
        return target;
    }

    public BigDecimal getCeiling() {
        return ceiling;
    }

    public BigDecimal getWeight() {
        return weight;
    }
}
