package cn.kexin.crm.domain.organisation;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Arithmetic in the working time of one calendar: Monday to Friday within the daily hours of its zone, except for the
 * days that are declared off or worked. Immutable; years are summed up once, when first asked for, so that a question
 * costs a binary search, however far apart its moments are.
 *
 * <p>Counts the years {@value #FIRST_YEAR} to {@value #LAST_YEAR}; a moment or a result outside is refused with
 * {@code calendar.error.outOfRange}. A year for which no holidays are known is counted Monday to Friday, see
 * {@link #coversYear}.
 */
public final class WorkingTime {

    public static final int FIRST_YEAR = 1970;
    public static final int LAST_YEAR = 2199;

    private static final long MOST_MINUTES = (LAST_YEAR - FIRST_YEAR + 1L) * 366 * 24 * 60;

    private final ZoneId zone;
    private final DailyHours hours;
    private final Map<LocalDate, Boolean> exceptions;
    private final Set<Integer> knownYears;
    private final Map<Integer, WorkingYear> years = new ConcurrentHashMap<>();

    /**
     * @param zone where the hours are read from the clock on the wall
     * @param hours hours of every working day
     * @param exceptions days that differ from their weekday: true worked, false off
     * @param knownYears years whose holidays have been declared
     */
    public WorkingTime(ZoneId zone, DailyHours hours, Map<LocalDate, Boolean> exceptions, Set<Integer> knownYears) {
        this.zone = Objects.requireNonNull(zone);
        this.hours = Objects.requireNonNull(hours);
        this.exceptions = Map.copyOf(exceptions);
        this.knownYears = Set.copyOf(knownYears);
    }

    /** @return whether the day is worked; any date is accepted */
    public boolean isWorkingDay(LocalDate day) {
        Boolean declared = exceptions.get(day);
        return declared != null ? declared : day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    /** @return the first working day after the given day */
    public LocalDate nextWorkingDay(LocalDate day) {
        return workingDayAfter(day, 1);
    }

    /** @return whether the year's holidays are known; if not, its due times are a guess and screens say so */
    public boolean coversYear(int year) {
        return knownYears.contains(year);
    }

    /** @return working days of the year */
    public int workingDaysIn(int year) {
        return year(year).days();
    }

    /** @return working minutes of an ordinary working day, for targets given in days */
    public int minutesPerDay() {
        return hours.minutes();
    }

    /** @return the hours of every working day */
    public DailyHours hours() {
        return hours;
    }

    public ZoneId zone() {
        return zone;
    }

    /**
     * The moment at which a target set at {@code from} is due: the earliest one with exactly that much working time in
     * between, so a target used up at closing time is due at closing time. Seconds and fractions of {@code from} are
     * kept. With 0 minutes it is {@code from} itself in working hours, otherwise the next opening.
     *
     * @param workingMinutes not negative
     * @return a moment within working hours, their end included
     * @throws BusinessRuleException when negative or outside the years counted
     */
    public Instant plusMinutes(Instant from, long workingMinutes) {
        if (workingMinutes < 0) {
            throw BusinessRuleException.onField("workingMinutes", "calendar.error.negative", workingMinutes);
        }
        if (workingMinutes > MOST_MINUTES) {
            throw outOfRange(workingMinutes);
        }
        LocalDate day = dayOf(from);
        WorkingYear first = year(day.getYear());
        int fraction = first.isWorking(day, from) ? from.getNano() : 0;
        long position = first.secondsUntil(day, from) + workingMinutes * 60;
        if (fraction == 0 && position > 0) {
            Instant due = momentAt(day.getYear(), position, 0);
            if (!due.isBefore(from)) {
                return due;
            }
        }
        return momentAt(day.getYear(), position, 1).plusNanos(fraction);
    }

    private Instant momentAt(int startYear, long position, int further) {
        int number = startYear;
        long left = position;
        while (left + further > year(number).seconds()) {
            left -= year(number).seconds();
            number++;
        }
        return year(number).moment(left, left + further);
    }

    /**
     * Working minutes from one moment to another, both taken at their whole minute as a clock on the wall shows it.
     * Therefore the minutes of adjoining stretches add up exactly, and {@code minutesBetween(t, plusMinutes(t, n))} is
     * {@code n} for every moment.
     *
     * @return negative when {@code to} lies before {@code from}
     * @throws BusinessRuleException when a moment lies outside the years counted
     */
    public long minutesBetween(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return -minutesBetween(to, from);
        }
        LocalDate first = dayOf(from);
        LocalDate last = dayOf(to);
        long minutes = year(last.getYear()).secondsUntil(last, to) / 60
                - year(first.getYear()).secondsUntil(first, from) / 60;
        for (int number = first.getYear(); number < last.getYear(); number++) {
            minutes += year(number).seconds() / 60;
        }
        return minutes;
    }

    /**
     * The moment so many working days after the day of {@code from}, at the same local time, whether or not that time
     * lies in working hours. A {@code from} on a day off counts from that day: one working day after a Sunday is Monday.
     *
     * @param workingDays not negative; 0 gives {@code from}
     * @throws BusinessRuleException when negative or outside the years counted
     */
    public Instant plusWorkingDays(Instant from, int workingDays) {
        if (workingDays < 0) {
            throw BusinessRuleException.onField("workingDays", "calendar.error.negative", workingDays);
        }
        LocalDate day = dayOf(from);
        if (workingDays == 0) {
            return from;
        }
        ZonedDateTime local = from.atZone(zone);
        LocalDate due = workingDayAfter(day, workingDays);
        return ZonedDateTime.ofLocal(due.atTime(local.toLocalTime()), zone, local.getOffset())
                .toInstant();
    }

    private LocalDate workingDayAfter(LocalDate day, int count) {
        int number = day.getYear();
        long left = (long) year(number).daysUntilEndOf(day) + count;
        while (left > year(number).days()) {
            left -= year(number).days();
            number++;
        }
        return year(number).workingDay((int) left);
    }

    private LocalDate dayOf(Instant moment) {
        if (moment.isBefore(Instant.EPOCH.minusSeconds(86_400)) || moment.getEpochSecond() > 8_000_000_000L) {
            throw outOfRange(moment);
        }
        return LocalDate.ofInstant(moment, zone);
    }

    private WorkingYear year(int number) {
        if (number < FIRST_YEAR || number > LAST_YEAR) {
            throw outOfRange(number);
        }
        return years.computeIfAbsent(number, y -> new WorkingYear(y, zone, hours, this::isWorkingDay));
    }

    private static BusinessRuleException outOfRange(Object given) {
        return BusinessRuleException.onField(
                "from",
                "calendar.error.outOfRange",
                String.valueOf(given),
                String.valueOf(FIRST_YEAR),
                String.valueOf(LAST_YEAR));
    }
}
