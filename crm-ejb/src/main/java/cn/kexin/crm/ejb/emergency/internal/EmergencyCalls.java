package cn.kexin.crm.ejb.emergency.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.emergency.Emergency;
import cn.kexin.crm.domain.emergency.EmergencyEntry;
import cn.kexin.crm.domain.emergency.EmergencyEntryKind;
import cn.kexin.crm.domain.emergency.EmergencyPlan;
import cn.kexin.crm.domain.emergency.EmergencyState;
import cn.kexin.crm.domain.emergency.EmergencyStep;
import cn.kexin.crm.domain.notification.NoticeKind;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.LocalName;
import cn.kexin.crm.ejb.casework.CaseEmergencies;
import cn.kexin.crm.ejb.notification.News;
import cn.kexin.crm.ejb.notification.Notices;
import cn.kexin.crm.ejb.organisation.RoleHolders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Calls people of a plan's call list and keeps the log, here and as evidence on the case. */
@ApplicationScoped
public class EmergencyCalls {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Notices notices;

    @Inject
    private RoleHolders holders;

    @Inject
    private CaseEmergencies trail;

    @Inject
    private EmergencyDuties duties;

    @Inject
    private Clock clock;

    /** @param by who starts it; null when it starts by itself */
    Emergency start(EmergencyPlan plan, CustomerCase theCase, Person by) {
        Emergency emergency = new Emergency(plan, theCase, now());
        em.persist(emergency);
        log(emergency, EmergencyEntryKind.STARTED, by, plan.getName());
        duties.lay(emergency);
        callNext(emergency);
        return emergency;
    }

    void acknowledge(Emergency emergency, Person by) {
        emergency.acknowledge(by, clock.instant());
        log(emergency, EmergencyEntryKind.ACKNOWLEDGED, by, null);
    }

    void end(Emergency emergency, Person by) {
        emergency.end(now());
        log(emergency, EmergencyEntryKind.ENDED, by, null);
    }

    void review(Emergency emergency, Person by, String well, String badly) {
        emergency.review(well, badly, by, now());
        log(emergency, EmergencyEntryKind.REVIEWED, by, null);
    }

    void close(Emergency emergency, Person by) {
        emergency.close(now());
        log(emergency, EmergencyEntryKind.CLOSED, by, null);
    }

    /** Calls the next step; one in which nobody can be told is over at once. */
    void callNext(Emergency emergency) {
        while (emergency.getState() == EmergencyState.CALLING) {
            List<EmergencyStep> lines = emergency.callNext(now());
            if (lines.isEmpty()) {
                log(
                        emergency,
                        EmergencyEntryKind.UNANSWERED,
                        null,
                        emergency.getPlan().getName());
                return;
            }
            Set<Long> people = people(lines, emergency.getCustomerCase());
            if (!people.isEmpty()) {
                call(emergency, people);
                return;
            }
            log(emergency, EmergencyEntryKind.NOBODY, null, null);
        }
    }

    private Set<Long> people(List<EmergencyStep> lines, CustomerCase theCase) {
        Set<Long> people = new HashSet<>();
        for (EmergencyStep line : lines) {
            if (line.getPerson() == null) {
                people.addAll(holders.nearest(line.getRole(), theCase.getUnit().getId()));
            } else {
                people.add(line.getPerson().getId());
            }
        }
        return holders.withStandIns(people);
    }

    private void call(Emergency emergency, Set<Long> people) {
        em.createQuery("select p from Person p where p.id in :people order by p.name, p.id", Person.class)
                .setParameter("people", people)
                .getResultList()
                .forEach(person -> log(emergency, EmergencyEntryKind.CALLED, person, null));
        String plan = emergency.getPlan().getName();
        notices.tell(
                News.of(NoticeKind.EMERGENCY_CALLED, Emergency.TYPE, emergency.getId())
                        .about(new LocalName(plan, plan)),
                people);
    }

    /** @param person who was called or did it; null for the system */
    void log(Emergency emergency, EmergencyEntryKind kind, Person person, String note) {
        em.persist(new EmergencyEntry(emergency, now(), kind, person, note));
        boolean called = kind == EmergencyEntryKind.CALLED;
        boolean counts = kind == EmergencyEntryKind.ACKNOWLEDGED && person.equals(emergency.getAcknowledgedBy());
        trail.happened(
                emergency.getCustomerCase(),
                called || person == null ? null : person.getId(),
                kind.name(),
                counts ? emergency.minutesToAcknowledge() : null,
                called ? person.getName() : note);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
