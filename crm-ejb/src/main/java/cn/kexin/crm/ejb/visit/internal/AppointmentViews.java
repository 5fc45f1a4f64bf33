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
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Puts together what the pages of one appointment show. */
@ApplicationScoped
public class AppointmentViews {

    @PersistenceContext
    private EntityManager em;

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
        Object[] site = site(customer, caseId);
        Person person = theCase == null ? null : theCase.getPerson();
        Contact contact = theCase == null ? null : theCase.getContact();
        return new AppointmentDraft(
                new Ref(customer.getId(), customer.getNumber(), customer.getName()),
                theCase == null ? null : new Ref(theCase.getId(), theCase.getNumber(), theCase.getSubject()),
                contact == null ? null : contact.getId(),
                (String) site[0],
                (String) site[1],
                person == null ? null : new Ref(person.getId(), person.getUsername(), person.getName()));
    }

    /** @return address and division of the project's site, otherwise of the customer's main address */
    private Object[] site(Customer customer, Long caseId) {
        List<Object[]> found = caseId == null
                ? List.of()
                : em.createQuery(
                                "select p.siteAddress, p.siteDivision from Project p where p.customerCase.id = :case"
                                        + " and p.siteAddress is not null",
                                Object[].class)
                        .setParameter("case", caseId)
                        .getResultList();
        if (found.isEmpty()) {
            found = em.createQuery(
                            "select d.detail, d.divisionCode from CustomerAddress d where d.customer = :customer"
                                    + " order by d.main desc, d.place",
                            Object[].class)
                    .setParameter("customer", customer)
                    .setMaxResults(1)
                    .getResultList();
        }
        return found.isEmpty() ? new Object[2] : found.get(0);
    }
}
