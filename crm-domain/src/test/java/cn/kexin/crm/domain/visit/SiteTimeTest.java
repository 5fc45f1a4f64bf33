package cn.kexin.crm.domain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.organisation.DailyHours;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SiteTimeTest {

    private static final String SHANGHAI = "Asia/Shanghai";
    private static final String BERLIN = "Europe/Berlin";

    private static void assertRefused(Runnable asked, String field, String key) {
        assertThatThrownBy(asked::run).isInstanceOfSatisfying(BusinessRuleException.class, refusal -> {
            assertThat(refusal.getField()).isEqualTo(field);
            assertThat(refusal.getKey()).isEqualTo(key);
        });
    }

    private static SiteTime shanghai(String start, String end) {
        return SiteTime.of(LocalDateTime.parse(start), LocalDateTime.parse(end), SHANGHAI, null);
    }

    @Test
    void aTimeThatClocksSkipIsRefusedAndTheNextOneIsNamed() {
        LocalDateTime skipped = LocalDateTime.parse("2027-03-28T02:30");

        assertThatThrownBy(() -> SiteTime.of(skipped, skipped.plusHours(3), BERLIN, null))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> {
                    assertThat(refusal.getKey()).isEqualTo("visit.error.noSuchTime");
                    assertThat(refusal.getField()).isEqualTo("startsAt");
                    assertThat(refusal.getArguments()).contains("2027-03-28 03:00");
                });
        assertRefused(
                () -> SiteTime.of(skipped.minusHours(1), skipped, BERLIN, null), "endsAt", "visit.error.noSuchTime");
    }

    @Test
    void aTimeThatOccursTwiceIsChosen() {
        LocalDateTime twice = LocalDateTime.parse("2026-10-25T02:30");

        assertRefused(() -> SiteTime.of(twice, twice.plusHours(2), BERLIN, null), "choice", "visit.error.timeTwice");
        assertThat(SiteTime.of(twice, twice.plusHours(2), BERLIN, TimeChoice.EARLIER)
                        .getStartsAt())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        SiteTime later = SiteTime.of(twice, twice.plusHours(2), BERLIN, TimeChoice.LATER);
        assertThat(later.getStartsAt()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(LocalMoment.choiceOf(later.getStartsAt(), ZoneId.of(BERLIN))).isEqualTo(TimeChoice.LATER);
        assertThat(LocalMoment.choiceOf(later.getEndsAt(), ZoneId.of(BERLIN))).isNull();
    }

    @Test
    void itEndsAfterItStartsAndWithinADay() {
        assertRefused(() -> shanghai("2027-01-05T10:00", "2027-01-05T10:00"), "endsAt", "visit.error.endsBeforeStart");
        assertRefused(() -> shanghai("2027-01-05T10:00", "2027-01-06T10:01"), "endsAt", "visit.error.tooLong");
        assertRefused(
                () -> SiteTime.of(
                        LocalDateTime.parse("2027-01-05T10:00"),
                        LocalDateTime.parse("2027-01-05T11:00"),
                        "Mars/Base",
                        null),
                "zone",
                "visit.error.zone");
    }

    @Test
    void itBeginsInTheFuture() {
        SiteTime time = shanghai("2027-01-05T10:00", "2027-01-05T11:00");

        time.requireAhead(time.getStartsAt());
        assertRefused(() -> time.requireAhead(time.getStartsAt().plusSeconds(1)), "startsAt", "visit.error.past");
    }

    @Property
    void twoTimesOverlapOrLieApart(
            @ForAll @IntRange(max = 600) int start, @ForAll @IntRange(min = 1, max = 300) int long1) {
        SiteTime fixed = shanghai("2027-01-05T12:00", "2027-01-05T14:00");
        LocalDateTime begin = LocalDateTime.parse("2027-01-05T06:00").plusMinutes(start);
        SiteTime other = SiteTime.of(begin, begin.plusMinutes(long1), SHANGHAI, null);

        assertThat(other.overlaps(fixed)).isEqualTo(fixed.overlaps(other));
        assertThat(other.minutesApart(fixed)).isEqualTo(fixed.minutesApart(other));
        assertThat(other.overlaps(fixed)).isEqualTo(other.minutesApart(fixed) < 0);
    }

    @Test
    void hoursOfTheUnitAreCompared() {
        WorkingTime time = new WorkingTime(
                ZoneId.of(SHANGHAI),
                DailyHours.parse("08:30-12:00,13:00-17:30"),
                Map.of(LocalDate.of(2027, 1, 4), false, LocalDate.of(2027, 1, 9), true),
                Set.of(2027));

        assertThat(SiteHours.of(shanghai("2027-01-05T08:30", "2027-01-05T17:30"), time))
                .isEqualTo(SiteHours.WORKING);
        assertThat(SiteHours.of(shanghai("2027-01-05T08:29", "2027-01-05T10:00"), time))
                .isEqualTo(SiteHours.AFTER_HOURS);
        assertThat(SiteHours.of(shanghai("2027-01-05T16:00", "2027-01-05T17:31"), time))
                .isEqualTo(SiteHours.AFTER_HOURS);
        assertThat(SiteHours.of(shanghai("2027-01-05T16:00", "2027-01-06T09:00"), time))
                .isEqualTo(SiteHours.AFTER_HOURS);
        assertThat(SiteHours.of(shanghai("2027-01-04T10:00", "2027-01-04T11:00"), time))
                .isEqualTo(SiteHours.DAY_OFF);
        assertThat(SiteHours.of(shanghai("2027-01-09T10:00", "2027-01-09T11:00"), time))
                .isEqualTo(SiteHours.WORKING);
        assertThat(SiteHours.of(shanghai("2027-01-10T10:00", "2027-01-10T11:00"), time))
                .isEqualTo(SiteHours.DAY_OFF);
    }

    @Test
    void aWayIsAsLongAsItsLargestStep() {
        VisitSetting setting = new VisitSetting() {};
        setting.set(45, 120, 300, 15);

        assertThat(setting.wayBetween("500112", "500112005")).isZero();
        assertThat(setting.wayBetween("500112", "500106")).isEqualTo(45);
        assertThat(setting.wayBetween("510104", "510781")).isEqualTo(120);
        assertThat(setting.wayBetween("500112", "510104")).isEqualTo(300);
        assertThat(setting.wayBetween(null, "510104")).isZero();
        assertThatThrownBy(() -> setting.set(60, 30, 300, 15)).isInstanceOf(BusinessRuleException.class);
    }
}
