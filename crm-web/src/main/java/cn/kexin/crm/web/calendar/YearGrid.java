package cn.kexin.crm.web.calendar;

import cn.kexin.crm.ejb.organisation.CalendarYear;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A year as twelve sheets of weeks that begin on Monday. */
public final class YearGrid {

    private YearGrid() {}

    /** How a day is worked. */
    public enum Kind {
        /** 工作日 */
        WORKING,
        /** 周末 */
        WEEKEND,
        /** 放假 */
        HOLIDAY,
        /** 调休上班 */
        MAKE_UP,
        /** 不属于本月 */
        OUTSIDE
    }

    /**
     * One field of a sheet.
     *
     * @param number day of the month; 0 outside of it
     * @param reason what is said of the day; empty when nothing is
     */
    public record Cell(int number, LocalDate date, Kind kind, String reason) implements Serializable {

        /** @return style class */
        public String style() {
            return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** A sheet. */
    public record Month(int number, List<List<Cell>> weeks) implements Serializable {}

    static List<Month> of(CalendarYear year) {
        Map<LocalDate, CalendarYear.Day> said =
                year.days().stream().collect(Collectors.toMap(CalendarYear.Day::date, Function.identity()));
        List<Month> months = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            months.add(new Month(number, weeks(YearMonth.of(year.year(), number), said)));
        }
        return months;
    }

    private static List<List<Cell>> weeks(YearMonth month, Map<LocalDate, CalendarYear.Day> said) {
        List<List<Cell>> weeks = new ArrayList<>();
        LocalDate day = month.atDay(1).with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!day.isAfter(month.atEndOfMonth())) {
            List<Cell> week = new ArrayList<>();
            for (int weekday = 0; weekday < 7; weekday++) {
                week.add(cell(day.plusDays(weekday), month, said));
            }
            weeks.add(week);
            day = day.plusWeeks(1);
        }
        return weeks;
    }

    private static Cell cell(LocalDate day, YearMonth month, Map<LocalDate, CalendarYear.Day> said) {
        if (!YearMonth.from(day).equals(month)) {
            return new Cell(0, day, Kind.OUTSIDE, "");
        }
        CalendarYear.Day known = said.get(day);
        String reason = known == null || known.reason() == null ? "" : known.reason();
        return new Cell(day.getDayOfMonth(), day, kind(day, known), reason);
    }

    private static Kind kind(LocalDate day, CalendarYear.Day known) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        if (known == null) {
            return weekend ? Kind.WEEKEND : Kind.WORKING;
        }
        if (known.working()) {
            return weekend ? Kind.MAKE_UP : Kind.WORKING;
        }
        return Kind.HOLIDAY;
    }
}
