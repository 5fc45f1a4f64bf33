package cn.kexin.crm.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTest {

    @Test
    void whatIsKnownIsFilledInInEitherLanguageAndWhatIsNotStaysToBeSeen() {
        String filled = Blank.fill(
                "{联系人}您好:{ 客户 }的{事项编号}已派{product}。 {Contact}",
                Map.of(Blank.CONTACT, "王$1", Blank.CUSTOMER, "璧山{水厂}", Blank.CASE_NUMBER, "SR-1"));

        assertThat(filled).isEqualTo("王$1您好:璧山{水厂}的SR-1已派{product}。 王$1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{客户名}", "{}", "您好 {客户", "客户} 您好", "{{客户}}"})
    void whatNobodyCanFillInIsRefused(String text) {
        assertThatThrownBy(() -> Blank.check(text)).isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void everyBlankIsAcceptedAsItIsOffered() {
        for (Blank blank : Blank.values()) {
            Blank.check(blank.inChinese() + blank.inEnglish());
        }
    }
}
