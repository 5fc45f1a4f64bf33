package cn.kexin.crm.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DelegationTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Company company = new Company();

    @Test
    void aDelegationHoldsFromItsFirstToItsLastDay() {
        Delegation holiday = delegation(MONDAY, MONDAY.plusDays(4));

        assertThat(holiday.isInForceOn(MONDAY.minusDays(1))).isFalse();
        assertThat(holiday.isInForceOn(MONDAY)).isTrue();
        assertThat(holiday.isInForceOn(MONDAY.plusDays(4))).isTrue();
        assertThat(holiday.isInForceOn(MONDAY.plusDays(5))).isFalse();
    }

    @Test
    void itMayLastASingleDay() {
        assertThat(delegation(MONDAY, MONDAY).isInForceOn(MONDAY)).isTrue();
    }

    @Test
    void nobodyDelegatesToThemselves() {
        assertThatThrownBy(() -> new Delegation(company.limin, company.limin, MONDAY, MONDAY, null))
                .isInstanceOf(BusinessRuleException.class)
                .extracting(refusal -> ((BusinessRuleException) refusal).getField())
                .isEqualTo("to");
    }

    @Test
    void itDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> delegation(MONDAY, MONDAY.minusDays(1)))
                .isInstanceOf(BusinessRuleException.class)
                .extracting(refusal -> ((BusinessRuleException) refusal).getField())
                .isEqualTo("lastDay");
    }

    @Test
    void somebodyComesBackEarly() {
        Delegation holiday = delegation(MONDAY, MONDAY.plusDays(4));

        holiday.endOn(MONDAY.plusDays(1));

        assertThat(holiday.isInForceOn(MONDAY.plusDays(1))).isTrue();
        assertThat(holiday.isInForceOn(MONDAY.plusDays(2))).isFalse();
    }

    @Test
    void oneEndedBeforeItBeganNeverHolds() {
        Delegation holiday = delegation(MONDAY, MONDAY.plusDays(4));

        holiday.endOn(MONDAY.minusDays(7));

        assertThat(holiday.isInForceOn(MONDAY)).isFalse();
        assertThat(holiday.isInForceOn(MONDAY.minusDays(7))).isFalse();
    }

    @Property
    void itHoldsOnExactlyTheDaysOfItsPeriod(
            @ForAll @IntRange(max = 400) int length, @ForAll @IntRange(min = -400, max = 800) int asked) {
        Delegation delegation = delegation(MONDAY, MONDAY.plusDays(length));

        assertThat(delegation.isInForceOn(MONDAY.plusDays(asked))).isEqualTo(asked >= 0 && asked <= length);
    }

    private Delegation delegation(LocalDate first, LocalDate last) {
        return new Delegation(company.limin, company.zhangwei, first, last, "休假");
    }
}
