package cn.kexin.crm.ejb.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * One year of a calendar.
 *
 * @param calendar the calendar
 * @param year the year
 * @param known whether the year's holidays have been declared
 * @param source addresses of the papers that declared them, separated by blanks; may be null
 * @param workingDays working days of the year as far as known
 * @param days the days that differ from their weekday or are named by a notice, by date
 */
public record CalendarYear(
        CalendarRow calendar, int year, boolean known, String source, int workingDays, List<Day> days) {

    /**
     * A day of which something is said.
     *
     * @param date the day
     * @param working whether it is worked
     * @param reason the holiday's name; may be null
     * @param noticeYear the notice that says so; null when set by hand
     */
    public record Day(LocalDate date, boolean working, String reason, Integer noticeYear) {}
}
