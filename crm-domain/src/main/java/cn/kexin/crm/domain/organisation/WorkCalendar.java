package cn.kexin.crm.domain.organisation;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The calendar by which a unit's clocks count: a time zone, daily working hours, Monday to Friday, and the days that
 * differ (public holidays off, make-up days worked).
 */
@Entity
@Table(name = "work_calendar")
public class WorkCalendar extends BaseEntity {

    @Column(nullable = false, length = 20)
    private String code;

    @Column(nullable = false, length = 80)
    private String name;

    @Column(nullable = false, length = 40)
    private String zone;

    /** Intervals such as {@code 08:30-12:00,13:00-17:30}. */
    @Column(nullable = false, length = 100)
    private String hours;

    @OneToMany(mappedBy = "calendar", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "day")
    private Map<LocalDate, CalendarDay> days = new TreeMap<>();

    @OneToMany(mappedBy = "calendar", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "year")
    private Map<Integer, HolidayNotice> notices = new TreeMap<>();

    protected WorkCalendar() {}

    public WorkCalendar(String code, String name, ZoneId zone, String hours) {
        this.code = Objects.requireNonNull(code);
        this.name = Objects.requireNonNull(name);
        this.zone = zone.getId();
        this.hours = DailyHours.parse(hours).toString();
    }

    /**
     * @param newHours as {@link DailyHours#parse} reads them
     * @throws cn.kexin.crm.domain.shared.BusinessRuleException when the hours cannot be read
     */
    public void describe(String newName, ZoneId newZone, String newHours) {
        name = Objects.requireNonNull(newName);
        zone = newZone.getId();
        hours = DailyHours.parse(newHours).toString();
    }

    /** Records by hand that a day differs from its weekday, replacing what was said of it before. */
    public void setDay(LocalDate day, boolean working, String reason) {
        set(day, working, reason, null);
    }

    private void set(LocalDate day, boolean working, String reason, Integer noticeYear) {
        days.computeIfAbsent(day, date -> new CalendarDay(this, date)).change(working, reason, noticeYear);
    }

    public void clearDay(LocalDate day) {
        days.remove(day);
    }

    /** Takes over a year's notice in place of what an earlier notice of that year said; days set by hand stay. */
    public void declare(HolidayYear notice) {
        Set<LocalDate> named = notice.days().stream().map(HolidayYear.Day::date).collect(Collectors.toSet());
        days.values()
                .removeIf(day -> Objects.equals(day.getNoticeYear(), notice.year()) && !named.contains(day.getDay()));
        notice.days().forEach(day -> set(day.date(), !day.off(), day.name(), notice.year()));
        notices.computeIfAbsent(notice.year(), year -> new HolidayNotice(this, year))
                .change(notice.source());
    }

    /** @return the arithmetic of this calendar as it stands now; later changes of the calendar do not reach it */
    public WorkingTime workingTime() {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        days.values().forEach(day -> exceptions.put(day.getDay(), day.isWorking()));
        return new WorkingTime(getZone(), DailyHours.parse(hours), exceptions, notices.keySet());
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public ZoneId getZone() {
        return ZoneId.of(zone);
    }

    public String getHours() {
        return hours;
    }

    /** @return the days that differ from their weekday, by date */
    public Map<LocalDate, CalendarDay> getDays() {
        return Collections.unmodifiableMap(days);
    }

    /** @return the notices that declared the holidays of a year, by year */
    public Map<Integer, HolidayNotice> getNotices() {
        return Collections.unmodifiableMap(notices);
    }
}
