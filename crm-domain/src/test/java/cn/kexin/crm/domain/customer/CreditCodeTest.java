package cn.kexin.crm.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Published codes: Huawei Technologies, Tencent Technology (Shenzhen), Alibaba (China), Baidu Online. */
    @ParameterizedTest
    @ValueSource(strings = {"914403001922038216", "9144030071526726XG", "91330100799655058B", "91110108717743469K"})
    void codesInUseAreAccepted(String code) {
        assertThat(CreditCode.of(code).getCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9144030071526726xg", " 91440300 71526726XG ", "９１４４０３００７１５２６７２６ＸＧ", "914403-0071526726-XG"})
    void aCodeIsOneHoweverItIsTyped(String typed) {
        assertThat(CreditCode.of(typed)).isEqualTo(CreditCode.of("9144030071526726XG"));
    }

    @Test
    void itNamesTheDivisionThatRegistered() {
        assertThat(CreditCode.of("91110108717743469K").getDivision()).isEqualTo("110108");
    }

    @Test
    void nothingIsNoCode() {
        assertThat(CreditCode.of(null)).isNull();
        assertThat(CreditCode.of("  ")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "91440300192203821, customer.error.creditCodeLength",
        "9144030019220382166, customer.error.creditCodeLength",
        "91440300I922038216, customer.error.creditCodeForm",
        "9144O3001922038216, customer.error.creditCodeForm",
        "914403001922038217, customer.error.creditCodeCheck"
    })
    void aWrongCodeIsRefusedAtItsFieldWithTheReason(String code, String key) {
        assertThatThrownBy(() -> CreditCode.of(code)).isInstanceOfSatisfying(BusinessRuleException.class, refusal -> {
            assertThat(refusal.getKey()).isEqualTo(key);
            assertThat(refusal.getField()).isEqualTo("creditCode");
        });
    }

    @Property
    void anySingleWrongCharacterIsFound(
            @ForAll("codes") String code, @ForAll @IntRange(max = 17) int at, @ForAll @IntRange(max = 30) int wrong) {
        char other = CHARACTERS.charAt(wrong);
        Assume.that(code.charAt(at) != other);
        String mistyped = code.substring(0, at) + other + code.substring(at + 1);

        assertThatThrownBy(() -> CreditCode.of(mistyped)).isInstanceOf(BusinessRuleException.class);
    }

    @Property
    void whatIsAcceptedStaysTheSameWhenReadAgain(@ForAll("codes") String code) {
        assertThat(CreditCode.of(CreditCode.of(code.toLowerCase()).getCode()).getCode())
                .isEqualTo(code);
    }

    @Provide
    Arbitrary<String> codes() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withChars(CHARACTERS.toCharArray())
                                .ofLength(2),
                        Arbitraries.strings().numeric().ofLength(6),
                        Arbitraries.strings()
                                .withChars(CHARACTERS.toCharArray())
                                .ofLength(9))
                .as((head, division, organisation) -> head + division + organisation)
                .map(body -> body + CreditCode.check(body + "0"));
    }
}
