package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.domain.visit.Appointment;
import cn.kexin.crm.domain.visit.AppointmentAct;
import cn.kexin.crm.domain.visit.AppointmentKind;
import cn.kexin.crm.domain.visit.ReturnVisit;
import cn.kexin.crm.ejb.customer.ContactPermissions;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.visit.AppointmentCommand;
import cn.kexin.crm.ejb.visit.ArrangeVisits;
import cn.kexin.crm.ejb.visit.VisitStop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts return visits one after the other, those of a place together, with the time for the ways between. */
@ApplicationScoped
public class VisitRoutes {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReturnVisits visits;

    @Inject
    private VisitQueries queries;

    @Inject
    private AppointmentPlanning planning;

    @Inject
    private ContactPermissions permissions;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CompanyZone zone;

    @Inject
    private Appointments appointments;

    /** @param start when it begins */
    private record Stop(ReturnVisit visit, int way, LocalDateTime start) {}

    List<VisitStop> look(ArrangeVisits command) {
        return stops(command).stream()
                .map(stop -> {
                    AppointmentCommand appointment = appointment(stop, command, false);
                    return new VisitStop(
                            queries.row(stop.visit().getId(), viewer.get()),
                            stop.way(),
                            appointment.startsAt().atZone(zone.get()).toInstant(),
                            appointment.endsAt().atZone(zone.get()).toInstant(),
                            planning.check(appointment, null));
                })
                .toList();
    }

    /** @return the ids of the appointments */
    List<Long> arrange(ArrangeVisits command, AppointmentAct act) {
        List<Long> arranged = new ArrayList<>();
        for (Stop stop : stops(command)) {
            permissions.require(
                    stop.visit().getCustomer().getId(),
                    null,
                    ContactChannel.VISIT,
                    ContactPurpose.SERVICE,
                    command.reason());
            Appointment appointment = em.find(
                    Appointment.class, planning.arrange(appointment(stop, command, command.acknowledged()), act));
            stop.visit().arrange(appointment, appointment.getPerson());
            // The next one has to see that these people are taken.
            em.flush();
            arranged.add(appointment.getId());
        }
        return arranged;
    }

    private List<Stop> stops(ArrangeVisits command) {
        List<ReturnVisit> ordered = command.visitIds().stream()
                .distinct()
                .map(visits::changeable)
                .sorted(Comparator.comparing(
                                ReturnVisit::getSiteDivision, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(ReturnVisit::getDueOn)
                        .thenComparing(ReturnVisit::getId))
                .toList();
        List<Stop> stops = new ArrayList<>();
        LocalDateTime start = command.startsAt();
        ReturnVisit before = null;
        for (ReturnVisit visit : ordered) {
            int way = before == null
                    ? 0
                    : appointments.setting().wayBetween(before.getSiteDivision(), visit.getSiteDivision());
            start = before == null ? start : start.plusMinutes((long) command.minutes() + way);
            stops.add(new Stop(visit, way, start));
            before = visit;
        }
        return stops;
    }

    /** The case that the visit is about, if whoever arranges sees it: an appointment of another's case they could not see. */
    private Long caseOf(ReturnVisit visit) {
        CustomerCase theCase = visit.getCustomerCase();
        boolean tied = theCase != null
                && visit.getCustomer().equals(theCase.getCustomer())
                && appointments.seesCase(theCase.getId());
        return tied ? theCase.getId() : null;
    }

    private AppointmentCommand appointment(Stop stop, ArrangeVisits command, boolean acknowledged) {
        ReturnVisit visit = stop.visit();
        return new AppointmentCommand(
                visit.getCustomer().getId(),
                caseOf(visit),
                AppointmentKind.RETURN_VISIT,
                visit.getReason(),
                null,
                visit.getSiteAddress(),
                visit.getSiteDivision(),
                stop.start(),
                stop.start().plusMinutes(command.minutes()),
                zone.get().getId(),
                null,
                command.people(),
                acknowledged);
    }
}
