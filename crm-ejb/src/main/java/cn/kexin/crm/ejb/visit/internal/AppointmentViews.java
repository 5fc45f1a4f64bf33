package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.visit.Appointment;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.visit.AppointmentDraft;
import cn.kexin.crm.ejb.visit.AppointmentRow;
import cn.kexin.crm.ejb.visit.AppointmentView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Puts together what the pages of one appointment show. */
@ApplicationScoped
public class AppointmentViews {

    @Inject
    private SiteFinder sites;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Appointments appointments;

    @Inject
    private AppointmentQueries queries;

    @Inject
    private CustomerAccess customers;

    AppointmentView of(long id) {
        AppointmentRow row = queries.row(id, viewer.get());
        Appointment appointment = appointments.visible(id);
        boolean team =
                row.people().stream().anyMatch(each -> viewer.get().actingFor().contains(each.id()));
        Contact contact = appointment.getContact();
        boolean reaches = team
                || customers.rights(viewer.get(), appointment.getCustomer()).personalData();
        return new AppointmentView(
                row,
                contact == null ? null : new Ref(contact.getId(), contact.getTitle(), contact.getName()),
                contact == null || !reaches ? null : contact.getPhone(),
                appointment.getArrangedBy().getName(),
                appointment.getStartedAt(),
                appointment.getFinishedAt(),
                appointment.getFindings(),
                appointment.getParts(),
                appointment.getSatisfaction(),
                appointment.getSigner(),
                queries.history(id),
                team);
    }

    AppointmentDraft draft(Long customerId, Long caseId) {
        CustomerCase theCase = appointments.theCase(caseId);
        Customer customer = theCase == null ? appointments.customer(customerId) : theCase.getCustomer();
        SiteFinder.Site site = sites.of(customer, caseId);
        Person person = theCase == null ? null : theCase.getPerson();
        Contact contact = theCase == null ? null : theCase.getContact();
        return new AppointmentDraft(
                new Ref(customer.getId(), customer.getNumber(), customer.getName()),
                theCase == null ? null : new Ref(theCase.getId(), theCase.getNumber(), theCase.getSubject()),
                contact == null ? null : contact.getId(),
                site.address(),
                site.division(),
                person == null ? null : new Ref(person.getId(), person.getUsername(), person.getName()));
    }
}
