package cn.kexin.crm.ejb.customer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.customer.EmailKind;
import cn.kexin.crm.domain.customer.PhoneKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.EmailLine;
import cn.kexin.crm.ejb.customer.PhoneLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainLinesTest {

    private static final PhoneLine OFFICE = new PhoneLine(PhoneKind.OFFICE, "023-60001001", true, "总机");
    private static final PhoneLine MOBILE = new PhoneLine(PhoneKind.MOBILE, "13800138000", false, null);

    @Test
    void allThatIsSaidReplacesAllThatWas() {
        assertThat(MainLines.phones(List.of(MOBILE), "ignored", List.of(OFFICE)))
                .containsExactly(new PhoneLine(PhoneKind.MOBILE, "13800138000", true, null));
        assertThat(MainLines.phones(List.of(), "ignored", List.of(OFFICE))).isEmpty();
    }

    @Test
    void onePhoneAloneReplacesTheMainOne() {
        assertThat(MainLines.phones(null, "61112222", List.of(OFFICE, MOBILE)))
                .containsExactly(new PhoneLine(PhoneKind.OFFICE, "61112222", true, null), MOBILE);
    }

    @Test
    void anotherLineThatBecomesTheMainOneIsNotThereTwice() {
        assertThat(MainLines.phones(null, "138-0013-8000", List.of(OFFICE, MOBILE)))
                .containsExactly(new PhoneLine(PhoneKind.MOBILE, "138-0013-8000", true, null));
    }

    @Test
    void withoutAMainOneTheNextOneIs() {
        assertThat(MainLines.phones(null, null, List.of(OFFICE, MOBILE)))
                .containsExactly(new PhoneLine(PhoneKind.MOBILE, "13800138000", true, null));
        assertThat(MainLines.phones(null, null, List.of())).isEmpty();
    }

    @Test
    void theSameMainOneLeavesEverythingAsItIs() {
        assertThat(MainLines.phones(null, "023-60001001", List.of(OFFICE, MOBILE)))
                .containsExactly(OFFICE, MOBILE);
    }

    @Test
    void twoMainOnesAreRefused() {
        assertThatThrownBy(() -> MainLines.phones(List.of(OFFICE, OFFICE), null, List.of()))
                .isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void anAddressIsForWorkUnlessSaidOtherwise() {
        assertThat(MainLines.emails(null, " a@example.cn ", List.of()))
                .containsExactly(new EmailLine(EmailKind.WORK, "a@example.cn", true, null));
        assertThat(MainLines.emails(null, "A@example.cn", List.of(new EmailLine(EmailKind.HOME, "b@x.cn", true, null))))
                .hasSize(1);
    }
}
