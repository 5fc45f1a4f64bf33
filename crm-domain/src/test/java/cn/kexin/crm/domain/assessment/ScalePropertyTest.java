package cn.kexin.crm.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of points, whatever the scale and the figure. */
class ScalePropertyTest {

    @Property
    void pointsLieBetweenZeroAndTheWeight(@ForAll("scales") Scale scale, @ForAll("figures") BigDecimal actual) {
        assertThat(scale.points(actual)).isBetween(BigDecimal.ZERO, scale.getWeight());
    }

    @Property
    void aBetterFigureNeverGetsLess(
            @ForAll("scales") Scale scale, @ForAll("figures") BigDecimal one, @ForAll("figures") BigDecimal other) {
        int better = scale.getDirection().compare(one, other);

        int points = scale.points(one).compareTo(scale.points(other));

        assertThat(points * better).isNotNegative();
    }

    @Property
    void floorTargetAndCeilingGiveNothingFourFifthsAndAll(@ForAll("scales") Scale scale) {
        assertThat(scale.points(scale.getFloor())).isEqualByComparingTo("0");
        assertThat(scale.points(scale.getCeiling())).isEqualByComparingTo(scale.getWeight());
        if (scale.getTarget().compareTo(scale.getCeiling()) != 0) {
            assertThat(scale.share(scale.getTarget())).isEqualByComparingTo(Scale.TARGET_SHARE);
        }
    }

    @Property
    void turningFiguresAndDirectionRoundChangesNothing(
            @ForAll("scales") Scale scale, @ForAll("figures") BigDecimal actual) {
        Direction turned = scale.getDirection() == Direction.HIGHER_IS_BETTER
                ? Direction.LOWER_IS_BETTER
                : Direction.HIGHER_IS_BETTER;
        Scale mirror = new Scale(
                turned,
                scale.getFloor().negate(),
                scale.getTarget().negate(),
                scale.getCeiling().negate(),
                scale.getWeight());

        assertThat(mirror.points(actual.negate())).isEqualByComparingTo(scale.points(actual));
    }

    @Property
    void totalsLieBetweenZeroAndAHundredAndRiseWithPoints(
            @ForAll("weights") BigDecimal weights, @ForAll("figures") BigDecimal marks) {
        BigDecimal half = weights.divide(BigDecimal.valueOf(2));

        BigDecimal less = TotalPolicy.total(half, weights, marks);
        BigDecimal more = TotalPolicy.total(weights, weights, marks);

        assertThat(less).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(more).isBetween(less, BigDecimal.valueOf(100));
    }

    @Provide
    Arbitrary<BigDecimal> figures() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-50000"), new BigDecimal("50000"))
                .ofScale(4);
    }

    @Provide
    Arbitrary<BigDecimal> weights() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("100"))
                .ofScale(2);
    }

    @Provide
    Arbitrary<Scale> scales() {
        Arbitrary<BigDecimal> steps = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0001"), new BigDecimal("10000"))
                .ofScale(4);
        return Combinators.combine(Arbitraries.of(Direction.class), figures(), steps, steps.injectNull(0.1), weights())
                .as((direction, floor, toTarget, toCeiling, weight) -> {
                    BigDecimal sign =
                            direction == Direction.HIGHER_IS_BETTER ? BigDecimal.ONE : BigDecimal.ONE.negate();
                    BigDecimal target = floor.add(toTarget.multiply(sign));
                    BigDecimal rest = toCeiling == null ? BigDecimal.ZERO : toCeiling;
                    return new Scale(direction, floor, target, target.add(rest.multiply(sign)), weight);
                });
    }
}
