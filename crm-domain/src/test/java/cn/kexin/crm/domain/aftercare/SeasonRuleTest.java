package cn.kexin.crm.domain.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which seasons are counted where. */
class SeasonRuleTest {

    private static final YearlySeason WINTER = new YearlySeason(MonthDay.of(11, 15), MonthDay.of(3, 15));
    private static final YearlySeason SUMMER = new YearlySeason(MonthDay.of(6, 15), MonthDay.of(8, 31));

    private static SeasonRule rule(String code, boolean centralHeating) {
        SeasonRule rule = new SeasonRule(code);
        rule.declare(centralHeating, WINTER, SUMMER);
        return rule;
    }

    @ParameterizedTest
    @CsvSource({"230102, 2301", "2302, 23", "23, 23", "500113, 50", "8201, 00", ", 00"})
    void theSmallestDivisionWithARuleDecides(String place, String decides) {
        List<SeasonRule> rules =
                List.of(rule("23", true), rule(SeasonRule.COUNTRY, true), rule("2301", true), rule("50", false));

        assertThat(SeasonRule.of(rules, place).getDivisionCode()).isEqualTo(decides);
    }

    @Test
    void withoutCentralHeatingCoolingSeasonsAreCounted() {
        assertThat(rule("23", true).usual()).isEqualTo(SeasonKind.HEATING);
        assertThat(rule("50", false).usual()).isEqualTo(SeasonKind.COOLING);
        assertThat(rule("50", false).season(SeasonKind.COOLING)).isEqualTo(SUMMER);
        assertThat(rule("50", false).season(SeasonKind.HEATING)).isEqualTo(WINTER);
    }

    @Test
    void aSeasonHasMoreThanOneDay() {
        SeasonRule rule = rule("11", true);

        assertThatThrownBy(() -> rule.declare(true, WINTER, new YearlySeason(MonthDay.of(6, 1), MonthDay.of(6, 1))))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                        .isEqualTo("coolingEnds"));
        assertThat(rule.season(SeasonKind.COOLING)).isEqualTo(SUMMER);
    }
}
