package cn.kexin.crm.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailHabitsTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static MailHabits quiet(ZoneId zone, String from, String to) {
        return new MailHabits("zh", zone, 8, LocalTime.parse(from), LocalTime.parse(to), Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        // China is eight hours ahead.
        "2026-03-02T13:59:00Z, 2026-03-02T13:59:00Z",
        "2026-03-02T14:00:00Z, 2026-03-02T23:00:00Z",
        "2026-03-02T22:59:00Z, 2026-03-02T23:00:00Z",
        "2026-03-02T23:00:00Z, 2026-03-02T23:00:00Z",
    })
    void mailWaitsUntilTheNightIsOver(Instant now, Instant expected) {
        assertThat(quiet(CHINA, "22:00", "07:00").earliest(now)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T03:59:00Z, 2026-03-02T03:59:00Z",
        "2026-03-02T04:00:00Z, 2026-03-02T05:30:00Z",
        "2026-03-02T05:30:00Z, 2026-03-02T05:30:00Z",
    })
    void quietHoursMayLieWithinADay(Instant now, Instant expected) {
        assertThat(quiet(CHINA, "12:00", "13:30").earliest(now)).isEqualTo(expected);
    }

    @Test
    void anHourThatDoesNotExistEndsWhenItWouldHave() {
        // On 29 March 2026 clocks in Berlin go from 2 to 3.
        MailHabits habits = quiet(BERLIN, "22:00", "02:30");

        assertThat(habits.earliest(Instant.parse("2026-03-29T00:30:00Z"))).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void anHourThatComesTwiceNeverSendsMailIntoThePast() {
        // On 25 October 2026 clocks in Berlin go back from 3 to 2.
        MailHabits habits = quiet(BERLIN, "22:00", "02:30");
        Instant second = Instant.parse("2026-10-25T01:10:00Z");

        assertThat(habits.earliest(second)).isAfterOrEqualTo(second);
    }

    @Test
    void equalTimesAreNoQuietHours() {
        Instant now = Instant.parse("2026-03-02T14:00:00Z");

        assertThat(quiet(CHINA, "22:00", "22:00").earliest(now)).isEqualTo(now);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01T23:59:00Z, 2026-03-01", "2026-03-02T00:00:00Z, 2026-03-02"})
    void theMailOfADayIsMadeAtItsHourInTheReadersZone(Instant now, LocalDate day) {
        MailHabits habits = MailHabits.usual(CHINA);

        assertThat(habits.digestDay(now)).isEqualTo(day);
        assertThat(habits.digestEnd(day)).isBeforeOrEqualTo(now);
    }

    @Test
    void whatIsNotChosenIsAsUsual() {
        MailHabits habits = new MailHabits("en", CHINA, 8, null, null, Map.of(NoticeKind.CLOCK_MISSED, MailChoice.OFF));

        assertThat(habits.choice(NoticeKind.CLOCK_MISSED)).isEqualTo(MailChoice.OFF);
        assertThat(habits.choice(NoticeKind.CLOCK_WARNED)).isEqualTo(NoticeKind.CLOCK_WARNED.usualMail());
    }

    @Test
    void choicesAreStoredAndAKindThatIsNoMoreIsLeftOut() {
        MailChoicesConverter converter = new MailChoicesConverter();
        Map<NoticeKind, MailChoice> choices =
                Map.of(NoticeKind.DELEGATED, MailChoice.OFF, NoticeKind.JOB_DONE, MailChoice.DIGEST);

        String stored = converter.convertToDatabaseColumn(choices);

        assertThat(converter.convertToEntityAttribute(stored)).isEqualTo(choices);
        assertThat(converter.convertToEntityAttribute(stored + ",OLD_KIND OFF")).isEqualTo(choices);
        assertThat(converter.convertToEntityAttribute("")).isEmpty();
    }
}
