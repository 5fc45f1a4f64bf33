package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.domain.visit.Appointment;
import cn.kexin.crm.domain.visit.VisitSetting;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.visit.AppointmentAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Loads appointments and what they point to, as far as the signed-in person's rights reach. */
@ApplicationScoped
public class Appointments {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private AppointmentAccess access;

    @Inject
    private CaseAccess cases;

    @Inject
    private CustomerAccess customers;

    @Inject
    private CompanyZone zone;

    /** @throws NotFoundException when there is none that the caller may see */
    Appointment visible(long id) {
        Conditions where = access.restrict(new Conditions(), viewer.get(), "a").and("a.id = :id", "id", id);
        return where.bind(em.createQuery(
                        "select a from Appointment a join fetch a.customer join fetch a.unit join fetch a.person"
                                + " left join fetch a.contact" + where.where(),
                        Appointment.class))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(Appointment.TYPE, id));
    }

    /** @throws BusinessRuleException when the caller may see it but not change it */
    Appointment changeable(long id, long version) {
        Appointment appointment = visible(id);
        if (!access.mayChange(viewer.get(), appointment)) {
            throw new BusinessRuleException("visit.error.notYours", appointment.getNumber());
        }
        StaleVersionException.check(appointment, version);
        return appointment;
    }

    boolean seesCase(long caseId) {
        Conditions where = cases.restrict(new Conditions(), viewer.get(), "k").and("k.id = :id", "id", caseId);
        return !where.bind(em.createQuery("select k.id from CustomerCase k" + where.where(), Long.class))
                .getResultList()
                .isEmpty();
    }

    /** @return the case; null for null */
    CustomerCase theCase(Long caseId) {
        if (caseId == null) {
            return null;
        }
        Conditions where = cases.restrict(new Conditions(), viewer.get(), "k").and("k.id = :id", "id", caseId);
        return where.bind(em.createQuery(
                        "select k from CustomerCase k join fetch k.customer" + where.where(), CustomerCase.class))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("case", caseId));
    }

    /** @throws NotFoundException when there is no such customer or the caller may not see it */
    Customer customer(long customerId) {
        Conditions where =
                customers.restrict(new Conditions(), viewer.get(), "c").and("c.id = :id", "id", customerId);
        return where.bind(em.createQuery("select c from Customer c" + where.where(), Customer.class))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(Customer.TYPE, customerId));
    }

    /** @return the customer's contact person; null for null */
    Contact contact(Long id, Customer customer) {
        Contact contact = id == null ? null : em.find(Contact.class, id);
        if (id != null && (contact == null || !contact.getCustomer().equals(customer))) {
            throw BusinessRuleException.onField("contactId", "casework.error.foreignContact");
        }
        return contact;
    }

    VisitSetting setting() {
        return em.createQuery("select s from VisitSetting s", VisitSetting.class)
                .getResultList()
                .get(0);
    }

    /** @return a number never given twice, such as {@code AP-2026-000042} */
    String nextNumber(Instant now) {
        Number number = (Number)
                em.createNativeQuery("select nextval('appointment_number_seq')").getSingleResult();
        return "AP-%d-%06d".formatted(now.atZone(zone.get()).getYear(), number.longValue());
    }

    Person me() {
        return em.getReference(Person.class, viewer.get().personId());
    }
}
