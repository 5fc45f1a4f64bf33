package cn.kexin.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallRateTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void letsAMinutesCallsThroughAndThenOneByOne() {
        CallRate rate = new CallRate(60);
        for (int call = 0; call < 60; call++) {
            assertThat(rate.take("a", 0)).isZero();
        }
        assertThat(rate.take("a", 0)).isEqualTo(1);
        assertThat(rate.take("a", SECOND)).isZero();
        assertThat(rate.take("a", SECOND)).isEqualTo(1);
    }

    @Test
    void saysHowLongToWait() {
        CallRate rate = new CallRate(2);
        rate.take("a", 0);
        rate.take("a", 0);
        assertThat(rate.take("a", 0)).isEqualTo(30);
        assertThat(rate.take("a", 20 * SECOND)).isEqualTo(10);
        assertThat(rate.take("a", 30 * SECOND)).isZero();
    }

    @Test
    void countsEachCallerAlone() {
        CallRate rate = new CallRate(1);
        assertThat(rate.take("a", 0)).isZero();
        assertThat(rate.take("b", 0)).isZero();
        assertThat(rate.take("a", 0)).isPositive();
    }

    @Test
    void savesNoMoreThanAMinutesCalls() {
        CallRate rate = new CallRate(2);
        rate.take("a", 0);
        long later = 3600 * SECOND;
        assertThat(rate.take("a", later)).isZero();
        assertThat(rate.take("a", later)).isZero();
        assertThat(rate.take("a", later)).isPositive();
    }
}
