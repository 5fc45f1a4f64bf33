package cn.kexin.crm.domain.customer.consent;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.consent.ContactPermission.Block;
import cn.kexin.crm.domain.customer.consent.ContactPermission.Ground;
import cn.kexin.crm.domain.customer.consent.ContactPermission.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may be approached how and for what. */
class ContactPermissionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** The whole rule for a way without a block. */
    @ParameterizedTest
    @CsvSource({
        "MARKETING, true, UNKNOWN, REFUSED, NO_CONSENT",
        "MARKETING, true, GIVEN, FREE,",
        "MARKETING, true, WITHDRAWN, REFUSED, WITHDRAWN",
        "MARKETING, false, UNKNOWN, FREE,",
        "MARKETING, false, GIVEN, FREE,",
        "MARKETING, false, WITHDRAWN, REFUSED, WITHDRAWN",
        "SERVICE, true, UNKNOWN, FREE,",
        "SERVICE, true, GIVEN, FREE,",
        "SERVICE, true, WITHDRAWN, WITH_REASON, WITHDRAWN",
        "SERVICE, false, UNKNOWN, FREE,",
        "SERVICE, false, WITHDRAWN, WITH_REASON, WITHDRAWN"
    })
    void consentDecidesWhereNothingIsBlocked(
            ContactPurpose purpose, boolean person, ConsentState consent, Verdict verdict, Ground ground) {
        ContactPermission decided =
                ContactPermission.decide(ContactChannel.EMAIL, purpose, person, List.of(), consent, TODAY);

        assertThat(decided.verdict()).isEqualTo(verdict);
        assertThat(decided.ground()).isEqualTo(ground);
    }

    @Test
    void whoWantsToBeLeftAloneGetsNoMarketingWhateverTheyAgreedToBefore() {
        ContactPermission decided = decide(ContactPurpose.MARKETING, new Block(null, "投诉过推销电话", null));

        assertThat(decided.refused()).isTrue();
        assertThat(decided.ground()).isEqualTo(Ground.DO_NOT_CONTACT);
        assertThat(decided.reason()).isEqualTo("投诉过推销电话");
    }

    @Test
    void whatAContractNeedsStaysPossibleForAReason() {
        assertThat(decide(ContactPurpose.SERVICE, new Block(null, "勿扰", null)).verdict())
                .isEqualTo(Verdict.WITH_REASON);
    }

    @Test
    void aBlockOfOneWayLeavesTheOthersOpen() {
        assertThat(decide(ContactPurpose.MARKETING, new Block(ContactChannel.SMS, "短信太多", null))
                        .free())
                .isTrue();
        assertThat(decide(ContactPurpose.MARKETING, new Block(ContactChannel.PHONE, "只收邮件", null))
                        .refused())
                .isTrue();
    }

    @Test
    void aBlockCountsThroughItsLastDayAndNoLonger() {
        assertThat(decide(ContactPurpose.MARKETING, new Block(null, "招标期间", TODAY))
                        .refused())
                .isTrue();
        assertThat(decide(ContactPurpose.MARKETING, new Block(null, "招标期间", TODAY.minusDays(1)))
                        .free())
                .isTrue();
    }

    @Test
    void ofSeveralBlocksTheOneThatLastsLongestIsTold() {
        ContactPermission decided = decide(
                ContactPurpose.MARKETING,
                new Block(null, "短", TODAY.plusDays(1)),
                new Block(null, "一直", null),
                new Block(null, "长", TODAY.plusDays(9)));

        assertThat(decided.reason()).isEqualTo("一直");
        assertThat(decided.until()).isNull();
    }

    private static ContactPermission decide(ContactPurpose purpose, Block... blocks) {
        return ContactPermission.decide(
                ContactChannel.PHONE, purpose, true, List.of(blocks), ConsentState.GIVEN, TODAY);
    }

    @Test
    void touchesThatComeFromElsewhereTakeNoneOfOurWays() {
        assertThat(ContactChannel.of(Channel.WECHAT)).isEqualTo(ContactChannel.IM);
        assertThat(ContactChannel.of(Channel.VISIT)).isEqualTo(ContactChannel.VISIT);
        assertThat(ContactChannel.of(Channel.FAIR)).isNull();
        assertThat(ContactChannel.of(null)).isNull();
    }
}
