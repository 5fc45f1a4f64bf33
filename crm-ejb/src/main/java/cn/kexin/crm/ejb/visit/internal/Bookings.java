package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.visit.AppointmentStatus;
import cn.kexin.crm.domain.visit.LocalMoment;
import cn.kexin.crm.domain.visit.SiteHours;
import cn.kexin.crm.domain.visit.SiteTime;
import cn.kexin.crm.domain.visit.VisitSetting;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.organisation.WorkingTimes;
import cn.kexin.crm.ejb.visit.AppointmentWarning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether people can be where they are wanted: nobody is in two places at once, nobody goes while on leave; a way that is
 * too long for the time between, and hours outside working time, are warned of.
 */
@ApplicationScoped
public class Bookings {

    /** No appointment. */
    private static final long NONE = -1;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Appointments appointments;

    @Inject
    private WorkingTimes workingTimes;

    @Inject
    private CompanyZone zone;

    /** Somebody's other appointment. */
    private record Booking(String person, String number, SiteTime time, String division) {}

    /** Keeps others from booking the same people until the transaction ends; always in the same order. */
    void hold(List<Person> people) {
        people.stream()
                .map(Person::getId)
                .sorted()
                .forEach(id -> em.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * @param division of the site, or null
     * @param people who is wanted; the first one's unit decides what working time is
     * @param exceptId the appointment that is being changed, or null
     * @return what to think of
     * @throws BusinessRuleException on the field {@code people} when somebody is elsewhere then, or on leave
     */
    List<AppointmentWarning> look(SiteTime time, String division, List<Person> people, Long exceptId) {
        refuseLeave(time, people);
        List<AppointmentWarning> warnings = new ArrayList<>();
        hours(time, people.get(0)).ifPresent(warnings::add);
        VisitSetting setting = appointments.setting();
        for (Booking other : around(time, people, setting, exceptId == null ? NONE : exceptId)) {
            if (other.time().overlaps(time)) {
                throw BusinessRuleException.onField(
                        "people",
                        "visit.error.doubleBooked",
                        other.person(),
                        other.number(),
                        written(other.time().getStartsAt()),
                        written(other.time().getEndsAt()));
            }
            long between = other.time().minutesApart(time);
            int way = setting.wayBetween(other.division(), division);
            if (between < way) {
                warnings.add(new AppointmentWarning(
                        "visit.warning.way",
                        List.of(
                                other.person(),
                                other.number(),
                                written(other.time().getStartsAt()),
                                between,
                                way)));
            }
        }
        return warnings;
    }

    private String written(Instant moment) {
        return LocalMoment.written(moment, zone.get());
    }

    private Optional<AppointmentWarning> hours(SiteTime time, Person first) {
        long calendar = first.getUnit().getCalendar().getId();
        SiteHours hours = SiteHours.of(time, workingTimes.of(calendar));
        return hours == SiteHours.WORKING
                ? Optional.empty()
                : Optional.of(new AppointmentWarning(
                        "visit.warning." + hours.name(), List.of(first.getUnit().getName())));
    }

    /** Whoever has somebody stand in for them is on leave or away. */
    private void refuseLeave(SiteTime time, List<Person> people) {
        LocalDate first = LocalDate.ofInstant(time.getStartsAt(), zone.get());
        LocalDate last = LocalDate.ofInstant(time.getEndsAt(), zone.get());
        em.createQuery(
                        "select p.name, d.firstDay, d.lastDay from Delegation d join d.from p where column('from_person_id', d) in :people"
                                + " and d.firstDay <= :last and d.lastDay >= :first order by d.firstDay",
                        Object[].class)
                .setParameter("people", ids(people))
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .findFirst()
                .ifPresent(row -> {
                    throw BusinessRuleException.onField("people", "visit.error.onLeave", row[0], row[1], row[2]);
                });
    }

    private static Set<Long> ids(List<Person> people) {
        return people.stream().map(Person::getId).collect(Collectors.toSet());
    }

    private List<Booking> around(SiteTime time, List<Person> people, VisitSetting setting, long except) {
        Duration way = Duration.ofMinutes(setting.getProvinceMinutes());
        return em.createQuery(
                        """
                        select p.name, a.number, a.time.startsAt, a.time.endsAt, a.time.zone, a.siteDivision \
                        from AppointmentPerson ap join ap.appointment a join ap.person p where column('person_id', ap) in :people \
                        and a.status in :open and a.id <> :except and a.time.startsAt > :from and a.time.startsAt < :until \
                        and a.time.endsAt > :endsAfter""",
                        Object[].class)
                .setParameter("people", ids(people))
                .setParameter("open", AppointmentStatus.OPEN)
                .setParameter("except", except)
                .setParameter("from", time.getStartsAt().minus(SiteTime.LONGEST).minus(way))
                .setParameter("until", time.getEndsAt().plus(way))
                .setParameter("endsAfter", time.getStartsAt().minus(way))
                .getResultStream()
                .map(row -> new Booking(
                        (String) row[0],
                        (String) row[1],
                        new SiteTime((Instant) row[2], (Instant) row[3], ZoneId.of((String) row[4])),
                        (String) row[5]))
                .sorted(Comparator.comparing(booking -> booking.time().getStartsAt()))
                .toList();
    }
}
