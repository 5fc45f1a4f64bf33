package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.DailyHours;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.domain.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The arithmetic of each calendar, kept in memory as long as the calendar's version stands: one short statement tells
 * whether it does, so that a change on one node is seen by all with their next question.
 *
 * <p>Not to be asked within a transaction that changes a calendar: what is rolled back would be remembered.
 */
@ApplicationScoped
public class WorkingTimes {

    @PersistenceContext
    private EntityManager em;

    private final Map<Long, Cached> cache = new ConcurrentHashMap<>();

    private record Cached(long version, WorkingTime time) {}

    /**
     * @param calendarId a calendar's id
     * @return its arithmetic as of now
     * @throws NotFoundException when there is no such calendar
     */
    public WorkingTime of(long calendarId) {
        WorkingTime time = of(Set.of(calendarId)).get(calendarId);
        if (time == null) {
            throw new NotFoundException("calendar", calendarId);
        }
        return time;
    }

    /**
     * @param version the calendar's version, as read in the transaction that asks
     * @return the arithmetic of that calendar, without a statement when nothing has changed
     */
    public WorkingTime of(long calendarId, long version) {
        return current(calendarId, version);
    }

    /**
     * @param calendarIds any number of ids; unknown ones are left out of the answer
     * @return the arithmetic of each, for one statement when nothing has changed
     */
    public Map<Long, WorkingTime> of(Collection<Long> calendarIds) {
        if (calendarIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, WorkingTime> times = new HashMap<>();
        for (Object[] row : em.createQuery(
                        "select c.id, c.version from WorkCalendar c where c.id in :ids", Object[].class)
                .setParameter("ids", Set.copyOf(calendarIds))
                .getResultList()) {
            times.put((Long) row[0], current((Long) row[0], (Long) row[1]));
        }
        return times;
    }

    /**
     * @param unitIds any number of units' ids
     * @return the arithmetic of each unit's calendar by the unit's id
     */
    public Map<Long, WorkingTime> ofUnits(Collection<Long> unitIds) {
        if (unitIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, WorkingTime> times = new HashMap<>();
        for (Object[] row : em.createQuery(
                        "select u.id, c.id, c.version from OrgUnit u join u.calendar c where u.id in :ids",
                        Object[].class)
                .setParameter("ids", Set.copyOf(unitIds))
                .getResultList()) {
            times.put((Long) row[0], current((Long) row[1], (Long) row[2]));
        }
        return times;
    }

    private WorkingTime current(long id, long version) {
        Cached known = cache.get(id);
        if (known == null || known.version() != version) {
            known = new Cached(version, load(id));
            cache.put(id, known);
        }
        return known.time();
    }

    /** Reads the rows themselves, so that nothing an entity manager remembers of an older version comes in. */
    private WorkingTime load(long id) {
        Object[] calendar = em.createQuery(
                        "select c.zone, c.hours from WorkCalendar c where c.id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResult();
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        for (Object[] day : em.createQuery(
                        "select d.day, d.working from CalendarDay d where d.calendar.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultList()) {
            exceptions.put((LocalDate) day[0], (Boolean) day[1]);
        }
        List<Integer> years = em.createQuery(
                        "select n.year from HolidayNotice n where n.calendar.id = :id", Integer.class)
                .setParameter("id", id)
                .getResultList();
        return new WorkingTime(
                ZoneId.of((String) calendar[0]), DailyHours.parse((String) calendar[1]), exceptions, Set.copyOf(years));
    }
}
