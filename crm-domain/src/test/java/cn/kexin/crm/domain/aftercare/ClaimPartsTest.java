package cn.kexin.crm.domain.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money of claims, and where a recourse may go. */
class ClaimPartsTest {

    private static void assertRefused(String amount, String currency, String field) {
        assertThatThrownBy(() -> new Money(new BigDecimal(amount), currency))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                        .isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 0.01",
        "1, 1.00",
        "12.50, 12.50",
        "1E+3, 1000.00",
        "7.100, 7.10",
        "999999999999999.99, 999999999999999.99"
    })
    void anAmountHasTwoDecimals(BigDecimal amount, BigDecimal kept) {
        assertThat(new Money(amount, "CNY").getAmount()).isEqualTo(kept);
    }

    @Test
    void whatIsNoAmountOrCurrencyIsRefused() {
        assertRefused("0", "CNY", "amount");
        assertRefused("-0.01", "CNY", "amount");
        assertRefused("0.001", "CNY", "amount");
        assertRefused("1000000000000000", "CNY", "amount");
        assertRefused("1E+400", "CNY", "amount");
        assertRefused("1", "RMB", "currency");
    }

    @Test
    void amountsAreTheSameHoweverTheyAreWritten() {
        Money one = new Money(new BigDecimal("1.5"), "CNY");

        assertThat(one).isEqualTo(new Money(new BigDecimal("1.50"), "CNY"));
        assertThat(one).hasSameHashCodeAs(new Money(new BigDecimal("1.50"), "CNY"));
        assertThat(one).isNotEqualTo(new Money(new BigDecimal("1.50"), "USD"));
    }

    @Test
    void aRecourseIsAgreedThenRecoveredOrWaivedAndThenOver() {
        assertThat(RecourseState.CLAIMED.next())
                .isEqualTo(Set.of(RecourseState.AGREED, RecourseState.RECOVERED, RecourseState.WAIVED));
        assertThat(RecourseState.AGREED.next()).isEqualTo(Set.of(RecourseState.RECOVERED, RecourseState.WAIVED));
        assertThat(RecourseState.RECOVERED.next()).isEmpty();
        assertThat(RecourseState.WAIVED.next()).isEmpty();
    }

    @Test
    void whatIsCoveredIsToldByTheReason() {
        assertThat(WarrantyCover.COVERED.isCovered()).isTrue();
        assertThat(WarrantyCover.LAST_DAY_OF_REST.isCovered()).isTrue();
        assertThat(WarrantyCover.EXPIRED.isCovered()).isFalse();
        assertThat(WarrantyCover.BEFORE_ACCEPTANCE.isCovered()).isFalse();
        assertThat(WarrantyCover.NO_ITEM.isCovered()).isFalse();
    }
}
