package cn.kexin.crm.domain.visit;

import cn.kexin.crm.domain.organisation.DailyHours.Interval;
import cn.kexin.crm.domain.organisation.WorkingTime;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/** How the time of an appointment lies to the working time of the unit that keeps it. */
public enum SiteHours {
    /** Within it; the break at noon counts as such. */
    WORKING,
    /** On a day on which the unit does not work. */
    DAY_OFF,
    /** On a working day, but before the first hour or after the last. */
    AFTER_HOURS;

    /** @param time of the unit, in its own zone */
    public static SiteHours of(SiteTime appointment, WorkingTime time) {
        ZonedDateTime start = appointment.getStartsAt().atZone(time.zone());
        ZonedDateTime end = appointment.getEndsAt().minusNanos(1).atZone(time.zone());
        for (LocalDate day = start.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            if (!time.isWorkingDay(day)) {
                return DAY_OFF;
            }
        }
        List<Interval> hours = time.hours().intervals();
        boolean within = start.toLocalDate().equals(end.toLocalDate())
                && minute(start) >= hours.get(0).start()
                && minute(end) < hours.get(hours.size() - 1).end();
        return within ? WORKING : AFTER_HOURS;
    }

    private static int minute(ZonedDateTime moment) {
        return moment.getHour() * 60 + moment.getMinute();
    }
}
