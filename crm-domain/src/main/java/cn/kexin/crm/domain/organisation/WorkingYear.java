package cn.kexin.crm.domain.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.function.Predicate;

/**
 * One calendar year of working time as prefix sums, so that a position within the year is found by a binary search. All
 * positions are seconds worked since the year began.
 *
 * <p>Local times map to instants so that order is kept: a time skipped by a clock change is the moment of the change, a
 * time that comes twice is its first occurrence. No second is thereby counted twice or lost.
 */
final class WorkingYear {

    private final int year;
    private final ZoneRules rules;
    private final DailyHours hours;
    /** Seconds worked before the day with this index; one entry more than days. */
    private final int[] secondsBefore;
    /** Working days before the day with this index; one entry more than days. */
    private final int[] daysBefore;

    WorkingYear(int year, ZoneId zone, DailyHours hours, Predicate<LocalDate> working) {
        this.year = year;
        this.rules = zone.getRules();
        this.hours = hours;
        int length = Year.of(year).length();
        secondsBefore = new int[length + 1];
        daysBefore = new int[length + 1];
        for (int index = 0; index < length; index++) {
            boolean worked = working.test(dayAt(index));
            secondsBefore[index + 1] = secondsBefore[index] + (worked ? secondsOf(dayAt(index)) : 0);
            daysBefore[index + 1] = daysBefore[index] + (worked ? 1 : 0);
        }
    }

    private LocalDate dayAt(int index) {
        return LocalDate.ofYearDay(year, index + 1);
    }

    private int secondsOf(LocalDate day) {
        long seconds = 0;
        for (DailyHours.Interval interval : hours.intervals()) {
            seconds += at(day, interval.end()) - at(day, interval.start());
        }
        return Math.toIntExact(seconds);
    }

    private long at(LocalDate day, int minute) {
        LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
        ZoneOffsetTransition change = rules.getTransition(local);
        return change != null && change.isGap() ? change.toEpochSecond() : local.toEpochSecond(rules.getOffset(local));
    }

    int seconds() {
        return secondsBefore[secondsBefore.length - 1];
    }

    int days() {
        return daysBefore[daysBefore.length - 1];
    }

    /** Whether the moment lies in working hours, the end of an interval not included. */
    boolean isWorking(LocalDate day, Instant moment) {
        if (!isWorked(day)) {
            return false;
        }
        long second = moment.getEpochSecond();
        return hours.intervals().stream().anyMatch(i -> at(day, i.start()) <= second && second < at(day, i.end()));
    }

    /** Seconds worked from the beginning of the year to the moment, fractions cut off. */
    int secondsUntil(LocalDate day, Instant moment) {
        int index = day.getDayOfYear() - 1;
        if (!isWorked(day)) {
            return secondsBefore[index];
        }
        long seconds = secondsBefore[index];
        for (DailyHours.Interval interval : hours.intervals()) {
            long start = at(day, interval.start());
            long end = at(day, interval.end());
            seconds += Math.max(0, Math.min(moment.getEpochSecond(), end) - start);
        }
        return Math.toIntExact(seconds);
    }

    private boolean isWorked(LocalDate day) {
        return daysBefore[day.getDayOfYear()] > daysBefore[day.getDayOfYear() - 1];
    }

    /**
     * The earliest moment at which {@code position} seconds are worked, in the first interval that reaches
     * {@code reach}: the position itself finds an interval's end, the position plus one the next one's start.
     */
    Instant moment(long position, long reach) {
        int index = firstReaching(secondsBefore, reach) - 1;
        LocalDate day = dayAt(index);
        long before = secondsBefore[index];
        for (DailyHours.Interval interval : hours.intervals()) {
            long start = at(day, interval.start());
            long length = at(day, interval.end()) - start;
            if (before + length >= reach) {
                return Instant.ofEpochSecond(start + position - before);
            }
            before += length;
        }
        throw new IllegalStateException("no moment at " + position + " in " + year);
    }

    int daysUntilEndOf(LocalDate day) {
        return daysBefore[day.getDayOfYear()];
    }

    /** The working day with this number, the year's first one being 1. */
    LocalDate workingDay(int number) {
        return dayAt(firstReaching(daysBefore, number) - 1);
    }

    private static int firstReaching(int[] sums, long target) {
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] >= target) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
