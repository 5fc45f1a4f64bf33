package cn.kexin.crm.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.mail.FilingDecision.Match;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose a message is, what conversation it belongs to, what wrote it, and what a template says. */
class MailDomainTest {

    private static final List<Match> NONE = List.of();

    private static List<Match> of(long... customers) {
        return Arrays.stream(customers).mapToObj(id -> new Match(id, null)).toList();
    }

    @Test
    void theConversationDecidesBeforeNumbersAddressesAndDomains() {
        assertThat(FilingDecision.of(of(1), of(2), of(3), of(4)))
                .isEqualTo(new FilingDecision(1L, null, FilingGround.THREAD));
        assertThat(FilingDecision.of(NONE, of(2), of(3), of(4)))
                .isEqualTo(new FilingDecision(2L, null, FilingGround.REFERENCE));
        assertThat(FilingDecision.of(NONE, NONE, NONE, of(4, 4)))
                .isEqualTo(new FilingDecision(4L, null, FilingGround.DOMAIN));
    }

    @Test
    void theAddressTellsWhoOfTheCustomersPeopleItIs() {
        assertThat(FilingDecision.of(of(1), NONE, List.of(new Match(1, 11L)), NONE))
                .isEqualTo(new FilingDecision(1L, 11L, FilingGround.THREAD));
    }

    @Test
    void whatNamesSeveralDecidesNothingUnlessAnAddressDoes() {
        assertThat(FilingDecision.of(NONE, NONE, of(1, 2), of(1))).isEqualTo(FilingDecision.OPEN);
        assertThat(FilingDecision.of(of(1, 2), NONE, of(2), NONE))
                .isEqualTo(new FilingDecision(2L, null, FilingGround.ADDRESS));
        assertThat(FilingDecision.of(NONE, NONE, NONE, NONE)).isEqualTo(FilingDecision.OPEN);
    }

    @Test
    void publicDomainsTellNothing() {
        assertThat(MailAddress.companyDomain("Wang@QQ.com")).isNull();
        assertThat(MailAddress.companyDomain("wang@Changjiang.cn")).isEqualTo("changjiang.cn");
        assertThat(MailAddress.key(" A@B.cn ")).isEqualTo("a@b.cn");
        assertThat(MailAddress.key("no address")).isNull();
    }

    @Test
    void numbersAreFoundInSubjectsHoweverTheyAreWrapped() {
        assertThat(MailReference.in("回复：关于KH-000318，及 ts-2026-0007 的说明")).containsExactly("KH-000318", "TS-2026-0007");
        assertThat(MailReference.in("[KH-000318] offer, (TS-2026-0007)")).containsExactly("KH-000318", "TS-2026-0007");
        assertThat(MailReference.in("XKH-000318-A")).isEmpty();
        assertThat(MailReference.in(null)).isEmpty();
    }

    @Test
    void theNearestAncestorComesFirst() {
        assertThat(MailThread.ancestors("<b@x>", "<root@x>\r\n <a@x> <b@x>")).containsExactly("b@x", "a@x", "root@x");
        assertThat(MailThread.id("(comment) <id@x>")).isEqualTo("id@x");
        assertThat(MailThread.id("no brackets")).isNull();
    }

    @Test
    void machinesListsAndBouncesAreRecognised() {
        assertThat(AutomaticMail.is(Map.of("auto-submitted", "auto-replied"), "a@b.cn"))
                .isTrue();
        assertThat(AutomaticMail.is(Map.of("auto-submitted", "no"), "a@b.cn")).isFalse();
        assertThat(AutomaticMail.is(Map.of("precedence", "Bulk"), "a@b.cn")).isTrue();
        assertThat(AutomaticMail.is(Map.of("list-id", "<news.b.cn>"), "a@b.cn")).isTrue();
        assertThat(AutomaticMail.is(Map.of("content-type", "multipart/report; report-type=delivery-status"), "a@b.cn"))
                .isTrue();
        assertThat(AutomaticMail.is(Map.of(), "MAILER-DAEMON@b.cn")).isTrue();
        assertThat(AutomaticMail.is(Map.of("return-path", "<>"), "a@b.cn")).isTrue();
        assertThat(AutomaticMail.is(Map.of("return-path", "<a@b.cn>"), "a@b.cn"))
                .isFalse();
    }

    @Test
    void aTemplateFillsWhatItKnowsAndRefusesTheRest() {
        assertThat(TemplateText.fill(
                        "{{ customer.name }} $1 {{contact.name}}", Map.of(Placeholder.CUSTOMER_NAME, "甲{{today}}$0")))
                .isEqualTo("甲{{today}}$0 $1 ");
        assertThatThrownBy(() -> TemplateText.check("body", "{{customer.secret}}"))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> TemplateText.check("body", "{{customer.name}"))
                .isInstanceOf(BusinessRuleException.class);
        TemplateText.check("body", "{one} brace and {{today}}");
    }

    @Test
    void peopleAreAddressedAsTheirLanguageDoes() {
        assertThat(Salutation.of("王强", "经理", "甲公司", false)).isEqualTo("尊敬的王强经理");
        assertThat(Salutation.of("王强", "高级采购与供应链经理", "甲公司", false)).isEqualTo("尊敬的王强");
        assertThat(Salutation.of(null, null, "甲公司", false)).isEqualTo("尊敬的甲公司");
        assertThat(Salutation.of("Ann Lee", "CEO", "A Ltd", true)).isEqualTo("Dear Ann Lee");
    }

    @Test
    void waitingGrowsToAnHour() {
        assertThat(BackOff.after(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(BackOff.after(3)).isEqualTo(Duration.ofMinutes(4));
        assertThat(BackOff.after(40)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void copiesThatTookDifferentWaysAreOneMessage() {
        Instant at = Instant.parse("2026-11-20T08:00:00Z");
        MailContent one = new MailContent("id@x", "a@b.cn", "甲", "c@d.cn", "主题", "正文\r\n第二行", at);
        MailContent other = new MailContent("id@x", "a@b.cn", null, "", "主题", "正文\n第二行 ", at.plusSeconds(9));
        MailContent forged = new MailContent("id@x", "a@b.cn", "甲", "c@d.cn", "主题", "另一封", at);

        assertThat(one.fingerprint()).isEqualTo(other.fingerprint()).isNotEqualTo(forged.fingerprint());
        assertThat(new MailContent(null, "a@b.cn", null, null, "主题", "正文", at).messageId())
                .isNotBlank();
        assertThat(new MailContent("id@x", null, null, null, null, "a\u0000b", at).body())
                .isEqualTo("ab");
    }
}
