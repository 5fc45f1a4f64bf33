package cn.kexin.crm.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static Money pounds(String amount) {
        return Money.of(new BigDecimal(amount), "GBP");
    }

    @Test
    void noughtsBehindThePointMakeNoDifference() {
        assertThat(pounds("1100000")).isEqualTo(pounds("1100000.0000")).hasSameHashCodeAs(pounds("1100000.0000"));
        assertThat(pounds("1100000.0000")).hasToString("1100000.00 GBP");
        assertThat(pounds("0.1250")).hasToString("0.125 GBP");
        assertThat(Money.of(null, "GBP")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1100000,11000000,true", "1100001,11000000,false", "110,11,true", "0,11,false", "11,11,false"})
    void aTenthIsAnOrderOfMagnitude(String one, String other, boolean implausible) {
        assertThat(pounds(one).isOrderOfMagnitudeFrom(pounds(other))).isEqualTo(implausible);
    }

    @Test
    void currenciesAreNotCompared() {
        assertThat(pounds("1").isOrderOfMagnitudeFrom(Money.of(BigDecimal.valueOf(100), "CNY")))
                .isFalse();
        assertThatThrownBy(() -> pounds("1").plus(Money.of(BigDecimal.ONE, "CNY")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "cny", "XYZ", "CNY "})
    void whatIsNoCurrencyIsRefused(String currency) {
        assertThatThrownBy(() -> Money.of(BigDecimal.ONE, currency)).isInstanceOf(BusinessRuleException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00001", "1000000000000000", "1e40"})
    void whatCannotBeKeptIsRefused(String amount) {
        assertThatThrownBy(() -> pounds(amount)).isInstanceOf(BusinessRuleException.class);
    }
}
