package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.Day;
import cn.kexin.crm.ejb.organisation.DayFacade;
import cn.kexin.crm.ejb.organisation.WorkingTimes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Looks a day up in the calendar of the caller's home unit: two statements. */
@Stateless
@RolesAllowed("**")
public class DayBean implements DayFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private WorkingTimes workingTimes;

    @Inject
    private Clock clock;

    @Override
    public Day today() {
        Object[] unit = em.createQuery(
                        "select u.code, u.name, u.calendar.id, u.calendar.version from OrgUnit u where u.id = :id",
                        Object[].class)
                .setParameter("id", viewer.get().unitId())
                .getSingleResult();
        WorkingTime time = workingTimes.of((Long) unit[2], (Long) unit[3]);
        LocalDate date = LocalDate.now(clock.withZone(time.zone()));
        return new Day(date, kind(date, time.isWorkingDay(date)), (String) unit[0], (String) unit[1]);
    }

    static Day.DayKind kind(LocalDate date, boolean worked) {
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        if (worked) {
            return weekend ? Day.DayKind.MAKE_UP : Day.DayKind.WORKING;
        }
        return weekend ? Day.DayKind.WEEKEND : Day.DayKind.HOLIDAY;
    }
}
