package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.visit.AppointmentStatus;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.exchange.CalendarFeedFacade.Words;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.visit.AppointmentAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A person's next steps with customers whom they may see now, the duties that are theirs, and where they are expected. */
@ApplicationScoped
public class CalendarEvents {

    private static final Duration PAST = Duration.ofDays(31);
    private static final int MOST = 500;
    private static final int MINUTES = 30;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerAccess access;

    @Inject
    private AppointmentAccess appointments;

    @Inject
    private Clock clock;

    @Inject
    private CompanyZone zone;

    String of(Viewer viewer, Words words) {
        ICalendar calendar = new ICalendar(words.title(), zone.get(), since());
        addSteps(calendar, viewer, words);
        addDuties(calendar, viewer, words);
        addAppointments(calendar, viewer, words);
        return calendar.toString();
    }

    private void addSteps(ICalendar calendar, Viewer viewer, Words words) {
        Conditions where = access.restrict(new Conditions(), viewer, "c")
                .and("column('person_id', i) = :me", "me", viewer.personId())
                .and("i.nextAt >= :since", "since", since());
        where.bind(em.createQuery(
                        "select i.id, i.recordedAt, i.nextAt, i.nextStep, c.name from Interaction i join i.customer c"
                                + where.where() + " order by i.nextAt, i.id",
                        Object[].class))
                .setMaxResults(MOST)
                .getResultList()
                .forEach(row -> calendar.event(
                        "step-" + row[0] + "@kexin",
                        (Instant) row[1],
                        (Instant) row[2],
                        MINUTES,
                        words.step(row[3] == null ? "" : (String) row[3], (String) row[4])));
    }

    private void addDuties(ICalendar calendar, Viewer viewer, Words words) {
        Conditions where = access.restrict(new Conditions(), viewer, "k")
                .and("column('person_id', t) = :me", "me", viewer.personId())
                .and("t.state = :open", "open", TaskState.OPEN)
                .and("t.dueAt >= :since", "since", since());
        where.bind(em.createQuery(
                        "select t.id, t.openedAt, t.dueAt, c.number, c.subject, k.name from CaseTask t"
                                + " join t.customerCase c join c.customer k" + where.where()
                                + " order by t.dueAt, t.id",
                        Object[].class))
                .setMaxResults(MOST)
                .getResultList()
                .forEach(row -> calendar.event(
                        "duty-" + row[0] + "@kexin",
                        (Instant) row[1],
                        (Instant) row[2],
                        MINUTES,
                        words.duty(row[3] + " " + row[4], (String) row[5])));
    }

    private void addAppointments(ICalendar calendar, Viewer viewer, Words words) {
        Conditions where = appointments
                .restrict(new Conditions(), viewer, "a")
                .and("column('person_id', ap) = :me", "me", viewer.personId())
                .and("a.status <> :cancelled", "cancelled", AppointmentStatus.CANCELLED)
                .and("a.time.startsAt >= :since", "since", since());
        where.bind(em.createQuery(
                        "select a.id, a.arrangedAt, a.time.startsAt, a.time.endsAt, a.subject, c.name, a.siteAddress"
                                + " from AppointmentPerson ap join ap.appointment a join a.customer c" + where.where()
                                + " order by a.time.startsAt, a.id",
                        Object[].class))
                .setMaxResults(MOST)
                .getResultList()
                .forEach(row -> calendar.event(
                        "appointment-" + row[0] + "@kexin",
                        (Instant) row[1],
                        (Instant) row[2],
                        (int) Duration.between((Instant) row[2], (Instant) row[3])
                                .toMinutes(),
                        words.appointment((String) row[4], (String) row[5], row[6] == null ? "" : (String) row[6])));
    }

    private Instant since() {
        return clock.instant().minus(PAST);
    }
}
