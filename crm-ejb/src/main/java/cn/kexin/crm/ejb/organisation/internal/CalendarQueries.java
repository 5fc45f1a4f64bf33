package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.organisation.CalendarRow;
import cn.kexin.crm.ejb.organisation.CalendarYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Calendars as rows. */
@ApplicationScoped
public class CalendarQueries {

    private static final String ROW =
            """
            select new cn.kexin.crm.ejb.organisation.CalendarRow(
                c.id, c.code, c.name, c.zone, c.hours, c.version,
                (select max(n.year) from HolidayNotice n where n.calendar = c))
            from WorkCalendar c
            """;

    @PersistenceContext
    private EntityManager em;

    List<CalendarRow> list() {
        return em.createQuery(ROW + " order by c.code", CalendarRow.class).getResultList();
    }

    CalendarRow find(String code) {
        return em.createQuery(ROW + " where c.code = :code", CalendarRow.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("calendar", code));
    }

    boolean exists(String code) {
        return em.createQuery("select count(c) from WorkCalendar c where c.code = :code", Long.class)
                        .setParameter("code", code)
                        .getSingleResult()
                > 0;
    }

    String source(long calendarId, int year) {
        return em.createQuery(
                        "select n.source from HolidayNotice n where n.calendar.id = :id and n.year = :year",
                        String.class)
                .setParameter("id", calendarId)
                .setParameter("year", year)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    List<CalendarYear.Day> days(long calendarId, int year) {
        return em.createQuery(
                        """
                        select new cn.kexin.crm.ejb.organisation.CalendarYear.Day(d.day, d.working, d.reason, d.noticeYear)
                        from CalendarDay d
                        where d.calendar.id = :id and d.day between :first and :last order by d.day""",
                        CalendarYear.Day.class)
                .setParameter("id", calendarId)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList();
    }
}
