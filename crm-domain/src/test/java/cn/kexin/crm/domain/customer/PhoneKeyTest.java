package cn.kexin.crm.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneKeyTest {

    @ParameterizedTest
    @CsvSource({
        "023-6000 1001转8, 2360001001, 60001001, 8",
        "'023-60001001,808', 2360001001, 60001001, 808",
        "＋８６ ２３ ６０００１００１, 2360001001, 60001001,",
        "010 8888 7777, 1088887777, 88887777,",
        "0512-6666777, 5126666777, 6666777,",
        "60001001, 60001001, 60001001,",
        "+86 138-0013-8000, 13800138000, 13800138000,",
        "400-123-4567, 4001234567, 4001234567,",
        "+1 212 555 0100 ext. 7, 12125550100, 12125550100, 7"
    })
    void aNumberIsComparedWithAndWithoutItsArea(String phone, String national, String local, String extension) {
        PhoneKey key = PhoneKey.of(phone);

        assertThat(key.national()).isEqualTo(national);
        assertThat(key.extension()).isEqualTo(extension);
        assertThat(key.local()).isEqualTo(local);
    }

    @ParameterizedTest
    @CsvSource({"13800138000, MOBILE", "023-60001001, OFFICE", "+86 199 1234 5678, MOBILE", "12345678, OFFICE"})
    void aMobileNumberIsKnownByItsForm(String phone, PhoneKind kind) {
        assertThat(PhoneKind.usual(phone)).isEqualTo(kind);
    }

    @Test
    void exactlyOneLineIsTheMainOne() {
        assertThat(ReachLine.mainOf("phones", List.of(false, true, false))).isEqualTo(1);
        assertThat(ReachLine.mainOf("phones", List.of(false, false))).isZero();
        assertThat(ReachLine.mainOf("phones", List.of())).isEqualTo(-1);
        assertThatThrownBy(() -> ReachLine.mainOf("phones", List.of(true, true)))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                        .isEqualTo("phones"));
    }

    @Test
    void tooFewDigitsAreNoPhoneNumber() {
        assertThat(PhoneKey.of("110")).isNull();
        assertThat(PhoneKey.of("#1234567")).isNull();
        assertThat(PhoneKey.of(null)).isNull();
    }
}
