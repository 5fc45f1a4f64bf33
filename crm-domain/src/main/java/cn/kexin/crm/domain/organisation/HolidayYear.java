package cn.kexin.crm.domain.organisation;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a notice says of one year's holidays. It may speak of days in the last December before, because a New Year's
 * holiday can begin there.
 *
 * @param year the year of the notice
 * @param source addresses of the papers; may be null
 * @param days the days that are off or worked by this notice, never empty
 */
public record HolidayYear(int year, String source, List<Day> days) {

    public static final int MAX_NAME = 40;
    public static final int MAX_SOURCE = 500;

    /**
     * @throws BusinessRuleException on the field {@code file} when the notice says nothing, contradicts itself, or
     *     speaks of days that are not its year's
     */
    public HolidayYear {
        days = List.copyOf(days);
        if (year < WorkingTime.FIRST_YEAR || year > WorkingTime.LAST_YEAR) {
            throw refused("calendar.error.noticeYear", text(year));
        }
        if (days.isEmpty()) {
            throw refused("calendar.error.noticeEmpty", text(year));
        }
        if (source != null && source.length() > MAX_SOURCE) {
            throw refused("calendar.error.noticeSource", text(year), text(MAX_SOURCE));
        }
        checkDays(year, days);
    }

    /**
     * One day of a notice.
     *
     * @param date the day
     * @param name the holiday's name
     * @param off true for a day off, false for a make-up day that is worked
     */
    public record Day(LocalDate date, String name, boolean off) {

        public Day {
            Objects.requireNonNull(date);
            if (name == null || name.isBlank() || name.length() > MAX_NAME) {
                throw refused("calendar.error.noticeName", date, text(MAX_NAME));
            }
        }
    }

    private static void checkDays(int year, List<Day> days) {
        Set<LocalDate> seen = new HashSet<>();
        for (Day day : days) {
            LocalDate date = day.date();
            boolean before = date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER;
            if (date.getYear() != year && !before) {
                throw refused("calendar.error.noticeForeignDay", text(year), date);
            }
            if (!seen.add(date)) {
                throw refused("calendar.error.noticeTwice", text(year), date);
            }
        }
    }

    private static BusinessRuleException refused(String key, Object... arguments) {
        return BusinessRuleException.onField("file", key, arguments);
    }

    /** Years and limits are shown without grouping. */
    private static String text(int number) {
        return Integer.toString(number);
    }
}
