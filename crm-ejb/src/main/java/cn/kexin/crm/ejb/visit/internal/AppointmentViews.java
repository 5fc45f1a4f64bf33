package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.Person;
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
import java.time.Instant;

/** Puts together what the pages of one appointment show. */
@ApplicationScoped
public class AppointmentViews {

    @Inject
    private SiteFinder sites;

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

    /** One statement for the row, one for who goes, one for the rest and one for the history. */
    AppointmentView of(long id) {
        AppointmentRow row = queries.row(id, viewer.get());
        Object[] more = em.createQuery(
                        """
                        select n.id, n.title, n.name, n.phone, b.name, a.startedAt, a.finishedAt, a.findings, a.parts, \
                        a.satisfaction, a.signer, column('owner_unit_id', c), column('owner_person_id', c) \
                        from Appointment a join a.customer c join a.arrangedBy b left join a.contact n where a.id = :id""",
                        Object[].class)
                .setParameter("id", id)
                .getSingleResult();
        boolean team =
                row.people().stream().anyMatch(each -> viewer.get().actingFor().contains(each.id()));
        Long owner = more[12] == null ? null : ((Number) more[12]).longValue();
        boolean reaches = team
                || customers
                        .rights(viewer.get(), ((Number) more[11]).longValue(), owner)
                        .personalData();
        return new AppointmentView(
                row,
                Ref.of((Long) more[0], (String) more[1], (String) more[2]),
                reaches ? (String) more[3] : null,
                (String) more[4],
                (Instant) more[5],
                (Instant) more[6],
                (String) more[7],
                (String) more[8],
                (Integer) more[9],
                (String) more[10],
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
