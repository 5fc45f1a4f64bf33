package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.HolidayYear;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.WorkCalendar;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.organisation.CalendarFacade;
import cn.kexin.crm.ejb.organisation.CalendarRow;
import cn.kexin.crm.ejb.organisation.CalendarYear;
import cn.kexin.crm.ejb.organisation.WorkingTimes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** Reads and changes working calendars. */
@Stateless
@RolesAllowed(Role.Names.ADMIN)
public class CalendarBean implements CalendarFacade {

    private static final String ANYBODY = "**";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CalendarQueries queries;

    @Inject
    private WorkingTimes workingTimes;

    @Override
    @RolesAllowed(ANYBODY)
    public List<CalendarRow> list() {
        return queries.list();
    }

    @Override
    @RolesAllowed(ANYBODY)
    public CalendarRow find(String code) {
        return queries.find(code);
    }

    @Override
    @RolesAllowed(ANYBODY)
    public CalendarYear year(String code, int year) {
        if (!isCountable(year)) {
            throw new NotFoundException("calendar", code + " " + year);
        }
        CalendarRow calendar = queries.find(code);
        WorkingTime time = workingTimes.of(calendar.id());
        return new CalendarYear(
                calendar,
                year,
                time.coversYear(year),
                queries.source(calendar.id(), year),
                time.workingDaysIn(year),
                queries.days(calendar.id(), year));
    }

    @Override
    public long create(String code, Description description) {
        if (queries.exists(code)) {
            throw BusinessRuleException.onField("code", "calendar.error.codeTaken", code);
        }
        WorkCalendar calendar =
                new WorkCalendar(code, description.name(), zone(description.zone()), description.hours());
        em.persist(calendar);
        return calendar.getId();
    }

    @Override
    public void describe(String code, long version, Description description) {
        WorkCalendar calendar = load(code);
        StaleVersionException.check(calendar, version);
        calendar.describe(description.name(), zone(description.zone()), description.hours());
    }

    @Override
    public void setDay(String code, LocalDate day, boolean working, String reason) {
        if (!isCountable(day.getYear())) {
            throw BusinessRuleException.onField(
                    "day",
                    "calendar.error.outOfRange",
                    day,
                    String.valueOf(WorkingTime.FIRST_YEAR),
                    String.valueOf(WorkingTime.LAST_YEAR));
        }
        change(code).setDay(day, working, reason);
    }

    @Override
    public void clearDay(String code, LocalDate day) {
        change(code).clearDay(day);
    }

    @Override
    public List<ImportedYear> importYears(String code, List<NamedFile> files) {
        List<HolidayYear> notices = files.stream().map(CalendarBean::read).toList();
        WorkCalendar calendar = change(code);
        notices.forEach(calendar::declare);
        return notices.stream().map(CalendarBean::imported).toList();
    }

    private static HolidayYear read(NamedFile file) {
        if (file.content().length > MAX_FILE) {
            throw BusinessRuleException.onField(
                    "file", "calendar.error.fileTooLarge", file.name(), String.valueOf(MAX_FILE));
        }
        return HolidayFileReader.read(file.name(), file.content());
    }

    private static boolean isCountable(int year) {
        return year >= WorkingTime.FIRST_YEAR && year <= WorkingTime.LAST_YEAR;
    }

    private static ImportedYear imported(HolidayYear notice) {
        int off = (int) notice.days().stream().filter(HolidayYear.Day::off).count();
        return new ImportedYear(notice.year(), off, notice.days().size() - off);
    }

    @Override
    @RolesAllowed(ANYBODY)
    public DueTime dueAfterDays(String code, Instant from, int workingDays) {
        WorkingTime time = workingTimes.of(queries.find(code).id());
        return due(time, from, time.plusWorkingDays(from, workingDays));
    }

    @Override
    @RolesAllowed(ANYBODY)
    public DueTime dueAfterMinutes(String code, Instant from, long workingMinutes) {
        WorkingTime time = workingTimes.of(queries.find(code).id());
        return due(time, from, time.plusMinutes(from, workingMinutes));
    }

    private static DueTime due(WorkingTime time, Instant from, Instant due) {
        int first = from.atZone(time.zone()).getYear();
        int last = due.atZone(time.zone()).getYear();
        return new DueTime(due, IntStream.rangeClosed(first, last).allMatch(time::coversYear));
    }

    private WorkCalendar load(String code) {
        return em.createQuery("select c from WorkCalendar c where c.code = :code", WorkCalendar.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("calendar", code));
    }

    /** The calendar with its version raised, because the days are rows of their own. */
    private WorkCalendar change(String code) {
        WorkCalendar calendar = load(code);
        em.lock(calendar, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return calendar;
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw BusinessRuleException.onField("zone", "calendar.error.zone", id);
        }
    }
}
