package cn.kexin.crm.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTimeTest {

    private final WorkingTime china = ChineseHolidays.workingTime();

    @ParameterizedTest(name = "{0} has {1} working days")
    @CsvSource({
        "2007,249", "2008,251", "2009,250", "2010,250", "2011,250", "2012,249", "2013,250", "2014,250", "2015,249",
        "2016,250", "2017,249", "2018,250", "2019,250", "2020,249", "2021,250", "2022,249", "2023,249", "2024,251",
        "2025,248", "2026,248"
    })
    void countsTheWorkingDaysOfEachYear(int year, int expected) {
        assertThat(china.workingDaysIn(year)).isEqualTo(expected);
        assertThat(china.coversYear(year)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29",
                "2024-10-12", "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11", "2026-01-04",
                "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"
            })
    void worksOnMakeUpDaysThoughTheyAreWeekends(LocalDate day) {
        assertThat(day.getDayOfWeek().getValue()).isGreaterThan(5);
        assertThat(china.isWorkingDay(day)).isTrue();
    }

    @Test
    void knowsDaysThatOnlyTheNextYearsNoticeNames() {
        assertThat(china.isWorkingDay(LocalDate.of(2018, 12, 29))).isTrue();
        assertThat(china.isWorkingDay(LocalDate.of(2018, 12, 31))).isFalse();
        assertThat(due("2018-12-29T17:00", 60)).isEqualTo("2019-01-02T09:00");
    }

    @Test
    void saysWhichYearsAreGuessed() {
        assertThat(china.coversYear(2027)).isFalse();
        assertThat(china.coversYear(2006)).isFalse();
        assertThat(china.isWorkingDay(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @ParameterizedTest(name = "{0} + {1} min = {2}")
    @CsvSource({
        // within the morning, over lunch, to closing time and beyond
        "2024-03-04T09:00,  30, 2024-03-04T09:30",
        "2024-03-04T11:30,  60, 2024-03-04T13:30",
        "2024-03-04T11:30,  30, 2024-03-04T12:00",
        "2024-03-04T17:00,  30, 2024-03-04T17:30",
        "2024-03-04T17:00,  31, 2024-03-05T08:31",
        // a weekend, the spring festival with the make-up Sunday before and after it
        "2024-03-08T17:00,  60, 2024-03-11T09:00",
        "2024-02-04T09:00,  30, 2024-02-04T09:30",
        "2024-02-09T17:00,  60, 2024-02-18T09:00",
        // set outside working hours
        "2024-03-04T07:00,  30, 2024-03-04T09:00",
        "2024-03-04T12:15,  30, 2024-03-04T13:30",
        "2024-03-09T10:00,   1, 2024-03-11T08:31",
        // nothing to wait for
        "2024-03-04T09:00,   0, 2024-03-04T09:00",
        "2024-03-04T12:00,   0, 2024-03-04T12:00",
        "2024-03-04T12:01,   0, 2024-03-04T13:00",
        "2024-03-09T10:00,   0, 2024-03-11T08:30",
    })
    void findsWhenATargetIsDue(String from, long minutes, String expected) {
        assertThat(due(from, minutes)).isEqualTo(expected);
    }

    @Test
    @DisplayName(
            "2024 has 251 days of 480 minutes, so that many minutes lead from the first opening to the last closing")
    void spansAYear() {
        assertThat(due("2024-01-02T08:30", 251 * 480)).isEqualTo("2024-12-31T17:30");
        assertThat(china.minutesBetween(at("2024-01-01T00:00"), at("2025-01-01T00:00")))
                .isEqualTo(251 * 480);
    }

    @Test
    void spansDecadesAndThousandsOfHours() {
        Instant from = at("1988-06-01T09:00");
        assertThat(china.minutesBetween(from, china.plusMinutes(from, 6_000_000)))
                .isEqualTo(6_000_000);
        assertThat(due("2007-01-04T08:30", 4991 * 480)).isEqualTo("2026-12-31T17:30");
    }

    @Test
    void keepsSecondsAndCountsWholeMinutesOfTheClock() {
        Instant from = at("2024-03-04T11:59:30.250");
        assertThat(china.plusMinutes(from, 1)).isEqualTo(at("2024-03-04T13:00:30.250"));
        assertThat(china.minutesBetween(at("2024-03-04T09:00:59"), at("2024-03-04T09:01:00")))
                .isEqualTo(1);
        assertThat(china.minutesBetween(at("2024-03-04T09:00:00"), at("2024-03-04T09:00:59")))
                .isZero();
    }

    @ParameterizedTest(name = "{1} working days after {0}: {2}")
    @CsvSource({
        "2024-03-04T09:15, 0, 2024-03-04T09:15",
        "2024-03-04T09:15, 1, 2024-03-05T09:15",
        "2024-03-08T20:00, 1, 2024-03-11T20:00",
        "2024-03-10T20:00, 1, 2024-03-11T20:00",
        "2024-02-09T10:00, 1, 2024-02-18T10:00",
        "2024-09-30T10:00, 3, 2024-10-10T10:00",
        "2018-12-28T10:00, 2, 2019-01-02T10:00",
        "2024-01-01T10:00, 251, 2024-12-31T10:00",
        "2024-01-01T10:00, 252, 2025-01-02T10:00",
    })
    void countsWorkingDaysAfterTheDayItself(String from, int days, String expected) {
        assertThat(local(china.plusWorkingDays(at(from), days))).isEqualTo(expected);
    }

    @Test
    void findsTheNextWorkingDay() {
        assertThat(china.nextWorkingDay(LocalDate.of(2025, 9, 30))).isEqualTo(LocalDate.of(2025, 10, 9));
        assertThat(china.nextWorkingDay(LocalDate.of(2025, 9, 26))).isEqualTo(LocalDate.of(2025, 9, 28));
    }

    @Test
    void keepsTheLocalTimeOverAChangeOfTheClock() {
        ZoneId newYork = ZoneId.of("America/New_York");
        WorkingTime abroad = new WorkingTime(newYork, ChineseHolidays.HOURS, Map.of(), Set.of());
        Instant friday = LocalDateTime.parse("2024-03-08T17:00").atZone(newYork).toInstant();
        assertThat(abroad.plusMinutes(friday, 60).atZone(newYork).toLocalDateTime())
                .isEqualTo("2024-03-11T09:00");
        assertThat(abroad.plusWorkingDays(friday, 1).atZone(newYork).toLocalDateTime())
                .isEqualTo("2024-03-11T17:00");
    }

    @Test
    @DisplayName("A shift over the change of the clock is worked as long as it really lasts")
    void countsRealTimeOverAChangeOfTheClock() {
        ZoneId newYork = ZoneId.of("America/New_York");
        WorkingTime night = new WorkingTime(
                newYork,
                DailyHours.parse("00:00-02:30,02:30-08:00"),
                Map.of(LocalDate.of(2024, 3, 10), true, LocalDate.of(2024, 11, 3), true),
                Set.of());
        assertThat(dayOf(night, newYork, "2024-03-10")).isEqualTo(7 * 60);
        assertThat(dayOf(night, newYork, "2024-11-03")).isEqualTo(9 * 60);
        assertThat(dayOf(night, newYork, "2024-11-04")).isEqualTo(8 * 60);
    }

    @Test
    void skipsADayThatNeverWas() {
        ZoneId samoa = ZoneId.of("Pacific/Apia");
        WorkingTime time = new WorkingTime(samoa, ChineseHolidays.HOURS, Map.of(), Set.of());
        Instant thursday = LocalDateTime.parse("2011-12-29T17:00").atZone(samoa).toInstant();
        assertThat(time.plusMinutes(thursday, 60).atZone(samoa).toLocalDateTime())
                .isEqualTo("2012-01-02T09:00");
    }

    @Test
    void refusesWhatItCannotCount() {
        Instant now = at("2024-03-04T09:00");
        assertRefused("calendar.error.negative", () -> china.plusMinutes(now, -1));
        assertRefused("calendar.error.negative", () -> china.plusWorkingDays(now, -1));
        assertRefused("calendar.error.outOfRange", () -> china.plusMinutes(now, Long.MAX_VALUE));
        assertRefused("calendar.error.outOfRange", () -> china.plusMinutes(now, 200_000_000));
        assertRefused("calendar.error.outOfRange", () -> china.plusWorkingDays(now, Integer.MAX_VALUE));
        assertRefused("calendar.error.outOfRange", () -> china.minutesBetween(Instant.MIN, now));
        assertRefused("calendar.error.outOfRange", () -> china.minutesBetween(now, Instant.MAX));
        assertRefused("calendar.error.outOfRange", () -> china.plusMinutes(at("1960-01-01T00:00"), 1));
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getKey())
                .isEqualTo(key));
    }

    private static long dayOf(WorkingTime time, ZoneId zone, String day) {
        LocalDate date = LocalDate.parse(day);
        return time.minutesBetween(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private String due(String from, long minutes) {
        return local(china.plusMinutes(at(from), minutes)).toString();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ChineseHolidays.SHANGHAI).toInstant();
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, ChineseHolidays.SHANGHAI);
    }
}
