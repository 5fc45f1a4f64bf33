package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.visit.Appointment;
import cn.kexin.crm.domain.visit.AppointmentAct;
import cn.kexin.crm.domain.visit.AppointmentFacts;
import cn.kexin.crm.domain.visit.AppointmentKind;
import cn.kexin.crm.domain.visit.SiteTime;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.reference.Divisions;
import cn.kexin.crm.ejb.visit.AppointmentCommand;
import cn.kexin.crm.ejb.visit.AppointmentWarning;
import cn.kexin.crm.ejb.visit.ChangeAppointment;
import cn.kexin.crm.ejb.visit.MoveAppointment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Agrees on appointments: every way to a time of somebody goes through the same checks. */
@ApplicationScoped
public class AppointmentPlanning {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Appointments appointments;

    @Inject
    private Bookings bookings;

    @Inject
    private Members members;

    @Inject
    private Divisions divisions;

    @Inject
    private Clock clock;

    List<AppointmentWarning> check(AppointmentCommand command, Long exceptId) {
        appointments.customer(command.customerId());
        SiteTime time = SiteTime.of(command.startsAt(), command.endsAt(), command.zone(), command.choice());
        time.requireAhead(clock.instant());
        return bookings.look(time, division(command.siteDivision()), going(command.people()), exceptId);
    }

    /** @return the new appointment's id */
    long arrange(AppointmentCommand command, AppointmentAct act) {
        CustomerCase theCase = appointments.theCase(command.caseId());
        Customer customer = theCase == null ? appointments.customer(command.customerId()) : theCase.getCustomer();
        if (!customer.getId().equals(command.customerId())) {
            throw BusinessRuleException.onField("caseId", "visit.error.foreignCase");
        }
        SiteTime time = SiteTime.of(command.startsAt(), command.endsAt(), command.zone(), command.choice());
        List<Person> going = going(command.people());
        AppointmentFacts facts = facts(
                command.kind(),
                command.subject(),
                appointments.contact(command.contactId(), customer),
                command.siteAddress(),
                command.siteDivision());
        Appointment appointment =
                new Appointment(appointments.nextNumber(act.at()), customer, theCase, appointments.me());
        appointment.arrange(act, facts, time, going);
        book(time, facts.siteDivision(), going, null, command.acknowledged());
        em.persist(appointment);
        return appointment.getId();
    }

    void change(Appointment appointment, ChangeAppointment command, AppointmentAct act) {
        List<Person> going = going(command.people());
        AppointmentFacts facts = facts(
                command.kind(),
                command.subject(),
                appointments.contact(command.contactId(), appointment.getCustomer()),
                command.siteAddress(),
                command.siteDivision());
        if (appointment.getTime().getStartsAt().isAfter(act.at())) {
            book(appointment.getTime(), facts.siteDivision(), going, appointment.getId(), command.acknowledged());
        }
        appointment.change(act, facts, going);
    }

    void move(Appointment appointment, SiteTime time, MoveAppointment command, AppointmentAct act) {
        time.requireAhead(act.at());
        book(time, appointment.getSiteDivision(), appointment.getPeople(), appointment.getId(), command.acknowledged());
        appointment.move(act, time, command.side(), command.reason().strip());
    }

    /** Holds the people first: of two who want the same one at once, the second sees what the first has booked. */
    private void book(SiteTime time, String division, List<Person> going, Long exceptId, boolean acknowledged) {
        bookings.hold(going);
        List<AppointmentWarning> warnings = bookings.look(time, division, going, exceptId);
        if (!warnings.isEmpty() && !acknowledged) {
            AppointmentWarning first = warnings.get(0);
            throw BusinessRuleException.onField(
                    "acknowledged", first.key(), first.arguments().toArray());
        }
    }

    private List<Person> going(List<String> usernames) {
        return usernames.stream()
                .distinct()
                .map(each -> members.person("people", each))
                .toList();
    }

    private AppointmentFacts facts(
            AppointmentKind kind, String subject, Contact contact, String address, String division) {
        return new AppointmentFacts(
                kind,
                subject.strip(),
                contact,
                address == null || address.isBlank() ? null : address.strip(),
                division(division));
    }

    /** @throws BusinessRuleException when there is no such division */
    private String division(String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return divisions
                .find(code.strip())
                .orElseThrow(() -> BusinessRuleException.onField("siteDivision", "visit.error.division", code))
                .code();
    }
}
