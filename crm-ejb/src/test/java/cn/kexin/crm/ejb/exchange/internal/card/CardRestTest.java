package cn.kexin.crm.ejb.exchange.internal.card;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.customer.EmailKind;
import cn.kexin.crm.domain.customer.PhoneKind;
import cn.kexin.crm.ejb.customer.EmailLine;
import cn.kexin.crm.ejb.customer.PhoneLine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardRestTest {

    private static final String PLAIN =
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:王立新\r\nORG:江河厂\r\nTEL;TYPE=work:023-62220001\r\nEND:VCARD\r\n";

    @Test
    void aCardThatWeHaveWrittenSaysNoMoreThanItsFacts() {
        CardFacts facts = new CardFacts(
                "王立新",
                "江河厂",
                "经理",
                List.of(
                        new PhoneLine(PhoneKind.MOBILE, "13900000001", true, null),
                        new PhoneLine(PhoneKind.OFFICE, "023-62220001", false, null)),
                List.of(new EmailLine(EmailKind.WORK, "w@example.cn", true, null)));
        String card = CardWriter.write(facts, false, null);

        assertThat(CardRest.isNone(card, CardFacts.of(card))).isTrue();
        assertThat(CardRest.isNone(PLAIN, CardFacts.of(PLAIN))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOTE:喜欢茶",
                "TEL;TYPE=home:023-62220009",
                "item1.EMAIL:a@example.cn",
                "TEL;TYPE=work:13900000001",
                "N:王;立新;;;"
            })
    void whatHasNoFieldHereIsMore(String line) {
        String card = PLAIN.replace("END:VCARD", line + "\r\nEND:VCARD");

        assertThat(CardRest.isNone(card, CardFacts.of(card))).isFalse();
    }
}
