package cn.kexin.crm.ejb.exchange.internal.card;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardWriterTest {

    private static final String CARD = "BEGIN:VCARD\r\nVERSION:%s\r\nN:王;立新;;;\r\nFN:王立新\r\n"
            + "TEL;TYPE=work:023-62220001\r\nCATEGORIES:客户\r\nEND:VCARD\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"2.1", "3.0", "4.0"})
    void whoWantsToBeLeftAloneIsSignedAsLongAsThatLasts(String version) {
        String kept = CARD.formatted(version);
        CardFacts facts = CardFacts.of(kept);

        String signed = CardWriter.write(facts, true, kept);
        String later = CardWriter.write(facts, false, signed);

        assertThat(categories(signed)).containsExactly("客户", "勿扰", "Do not contact");
        assertThat(CardWriter.write(facts, true, signed)).isEqualTo(signed);
        assertThat(categories(later)).containsExactly("客户");
    }

    @Test
    void aNewCardIsSignedToo() {
        CardFacts facts = new CardFacts("王立新", "江河厂", null, List.of(), List.of());

        assertThat(categories(CardWriter.write(facts, true, null))).containsExactly("勿扰", "Do not contact");
        assertThat(categories(CardWriter.write(facts, false, null))).isEmpty();
    }

    private static List<String> categories(String card) {
        return Ezvcard.parse(card).first().getCategoriesList().stream()
                .flatMap(each -> each.getValues().stream())
                .toList();
    }
}
