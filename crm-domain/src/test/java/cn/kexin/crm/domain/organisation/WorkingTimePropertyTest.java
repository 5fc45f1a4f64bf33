package cn.kexin.crm.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Laws of working time, over the Chinese notices, several hours and zones with and without summer time. */
class WorkingTimePropertyTest {

    private static final long FROM = Instant.parse("2006-11-01T00:00:00Z").getEpochSecond();
    private static final long TO = Instant.parse("2028-02-01T00:00:00Z").getEpochSecond();

    private static final List<WorkingTime> TIMES = Stream.of("Asia/Shanghai", "America/New_York", "Australia/Lord_Howe")
            .map(ZoneId::of)
            .flatMap(zone -> Stream.of("08:30-12:00,13:00-17:30", "09:00-21:00", "05:00-07:15,07:15-08:00,22:00-24:00")
                    .map(hours -> ChineseHolidays.workingTime(DailyHours.parse(hours), zone)))
            .toList();

    @Property
    void theTimeUntilDueIsTheTarget(
            @ForAll("times") WorkingTime time,
            @ForAll("moments") Instant from,
            @ForAll @LongRange(max = 300_000) long minutes) {
        assertThat(time.minutesBetween(from, time.plusMinutes(from, minutes))).isEqualTo(minutes);
    }

    @Property
    void targetsAddUp(
            @ForAll("times") WorkingTime time,
            @ForAll("moments") Instant from,
            @ForAll @LongRange(max = 20_000) long first,
            @ForAll @LongRange(max = 20_000) long second) {
        assertThat(time.plusMinutes(time.plusMinutes(from, first), second))
                .isEqualTo(time.plusMinutes(from, first + second));
    }

    @Property
    void stretchesAddUp(
            @ForAll("times") WorkingTime time,
            @ForAll("moments") Instant a,
            @ForAll("moments") Instant b,
            @ForAll("moments") Instant c) {
        assertThat(time.minutesBetween(a, b) + time.minutesBetween(b, c)).isEqualTo(time.minutesBetween(a, c));
    }

    @Property
    void aLaterStartOrALargerTargetIsNeverDueEarlier(
            @ForAll("times") WorkingTime time,
            @ForAll("moments") Instant from,
            @ForAll @LongRange(max = 500_000) long secondsLater,
            @ForAll @LongRange(max = 5_000) long minutes,
            @ForAll @IntRange(max = 500) int more) {
        Instant due = time.plusMinutes(from, minutes);
        assertThat(due).isAfterOrEqualTo(from);
        assertThat(time.plusMinutes(from.plusSeconds(secondsLater), minutes)).isAfterOrEqualTo(due);
        assertThat(time.plusMinutes(from, minutes + more)).isAfterOrEqualTo(due);
    }

    @Property
    void isDueInWorkingHours(
            @ForAll("times") WorkingTime time,
            @ForAll("moments") Instant from,
            @ForAll @LongRange(max = 50_000) long minutes) {
        Instant due = time.plusMinutes(from, minutes);
        assertThat(isWorking(time, due) || isWorking(time, due.minusNanos(1))).isTrue();
    }

    @Property(tries = 300)
    void agreesWithCountingMinuteByMinute(
            @ForAll("times") WorkingTime time,
            @ForAll("moments") Instant start,
            @ForAll @IntRange(max = 20_000) int minutesLater) {
        Instant from = start.truncatedTo(ChronoUnit.MINUTES);
        Instant to = from.plus(Duration.ofMinutes(minutesLater));
        long counted = 0;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            counted += isWorking(time, minute) ? 1 : 0;
        }
        assertThat(time.minutesBetween(from, to)).isEqualTo(counted);
    }

    @Property(tries = 300)
    void agreesWithWaitingMinuteByMinute(
            @ForAll("times") WorkingTime time,
            @ForAll("moments") Instant start,
            @ForAll @IntRange(min = 1, max = 3_000) int minutes) {
        Instant minute = start.truncatedTo(ChronoUnit.MINUTES);
        Instant due = time.plusMinutes(minute, minutes);
        for (int left = minutes; left > 0; minute = minute.plusSeconds(60)) {
            left -= isWorking(time, minute) ? 1 : 0;
        }
        assertThat(due).isEqualTo(minute);
    }

    @Property
    void workingDaysAreCountedDayByDay(
            @ForAll("times") WorkingTime time, @ForAll("moments") Instant from, @ForAll @IntRange(max = 400) int days) {
        ZonedDateTime start = from.atZone(time.zone());
        LocalDate expected = start.toLocalDate();
        for (int left = days; left > 0; left -= time.isWorkingDay(expected) ? 1 : 0) {
            expected = expected.plusDays(1);
        }
        assertThat(time.plusWorkingDays(from, days))
                .isEqualTo(start.with(expected).toInstant());
    }

    /** What the clock on the wall says; true because no hours above are touched by a change of the clock. */
    private static boolean isWorking(WorkingTime time, Instant moment) {
        ZonedDateTime local = moment.atZone(time.zone());
        int second = local.toLocalTime().toSecondOfDay();
        return time.isWorkingDay(local.toLocalDate())
                && time.hours().intervals().stream().anyMatch(i -> i.start() * 60 <= second && second < i.end() * 60);
    }

    @Provide
    Arbitrary<WorkingTime> times() {
        return Arbitraries.of(TIMES);
    }

    /** Moments of all kinds, with the boundaries of days and hours far more often than chance would bring them. */
    @Provide
    Arbitrary<Instant> moments() {
        Arbitrary<Instant> any = Arbitraries.longs()
                .between(FROM, TO)
                .flatMap(second -> Arbitraries.of(0, 1, 999_999_999).map(nano -> Instant.ofEpochSecond(second, nano)));
        Arbitrary<Instant> boundaries = Arbitraries.longs()
                .between(FROM / 86_400, TO / 86_400)
                .flatMap(day -> Arbitraries.of("00:00", "08:30", "12:00", "13:00", "17:30", "23:59:59")
                        .map(local -> LocalDate.ofEpochDay(day)
                                .atTime(LocalTime.parse(local))
                                .atZone(ChineseHolidays.SHANGHAI)
                                .toInstant()));
        return Arbitraries.oneOf(any, boundaries);
    }
}
