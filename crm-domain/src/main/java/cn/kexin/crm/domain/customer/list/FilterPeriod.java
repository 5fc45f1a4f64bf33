package cn.kexin.crm.domain.customer.list;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A stretch of the calendar in which a day lies; weeks begin on Monday. */
public enum FilterPeriod {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    private static final int MONTHS_OF_QUARTER = 3;

    /** @return the first day of the period in which the day lies */
    public LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS_OF_QUARTER);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** @return the first day after the period in which the day lies */
    public LocalDate firstDayAfter(LocalDate day) {
        LocalDate first = firstDay(day);
        return switch (this) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
            case QUARTER -> first.plusMonths(MONTHS_OF_QUARTER);
            case YEAR -> first.plusYears(1);
        };
    }
}
