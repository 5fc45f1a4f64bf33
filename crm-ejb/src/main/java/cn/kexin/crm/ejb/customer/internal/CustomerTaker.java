package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.Interaction;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.ContactCommand;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerIntake;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.DuplicateCandidate;
import cn.kexin.crm.ejb.customer.DuplicateCustomerException;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** The archive's side of imports. */
@ApplicationScoped
public class CustomerTaker implements CustomerIntake {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerQueries queries;

    @Inject
    private CustomerRepository customers;

    @Inject
    private Members members;

    @Inject
    private CustomerEditor editor;

    @Inject
    private CustomerAccess access;

    @Inject
    private Duplicates duplicates;

    @Inject
    private CustomerNumbers numbers;

    @Inject
    private Clock clock;

    @Override
    public CustomerRow find(String number, String externalId, Viewer viewer) {
        List<Long> ids = em.createQuery(
                        "select c.id from Customer c where c.number = :number or c.externalId = :key order by c.id",
                        Long.class)
                .setParameter("number", number == null ? "" : number)
                .setParameter("key", externalId == null ? "" : externalId)
                .getResultList();
        return ids.isEmpty() ? null : queries.byIds(ids, viewer).get(ids.get(0));
    }

    @Override
    public void create(CustomerCommand command, String externalId, Viewer viewer) {
        List<DuplicateCandidate> candidates =
                duplicates.of(command.name(), command.phone(), command.email(), null, viewer);
        if (!candidates.isEmpty()) {
            throw new DuplicateCustomerException(candidates);
        }
        Customer customer = new Customer(
                numbers.next(),
                command.kind(),
                command.name(),
                members.unit("ownerUnit", command.ownerUnit()),
                members.person("ownerPerson", command.ownerPerson()),
                clock.instant());
        editor.apply(command, customer, viewer);
        customer.cameFrom(externalId);
        em.persist(customer);
        em.flush();
    }

    @Override
    public void edit(long id, CustomerCommand command, Viewer viewer) {
        Customer customer = customers.toEdit(id, viewer);
        editor.apply(command, customer, viewer);
        customer.touch(clock.instant());
    }

    @Override
    public Long contact(long customerId, String name, Viewer viewer) {
        customers.visible(customerId, viewer);
        return em.createQuery(
                        "select c.id from Contact c where c.customer.id = :customer and c.name = :name order by c.id",
                        Long.class)
                .setParameter("customer", customerId)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public void addContact(long customerId, ContactCommand command, Viewer viewer) {
        Customer customer = customers.visible(customerId, viewer);
        if (!access.rights(viewer, customer).personalData()) {
            throw new BusinessRuleException("customer.error.notYours", customer.getName());
        }
        Contact contact = new Contact(customer, command.name());
        describe(contact, command);
        em.persist(contact);
    }

    @Override
    public void editContact(long customerId, long contactId, ContactCommand command, Viewer viewer) {
        customers.toEdit(customerId, viewer);
        describe(customers.contact(customerId, contactId, viewer), command);
    }

    private static void describe(Contact contact, ContactCommand command) {
        contact.describe(command.name(), command.title(), contact.getDecisionRole());
        contact.reachAt(command.phone(), command.email());
    }

    @Override
    public boolean log(long customerId, Touch touch, Viewer viewer) {
        Customer customer = customers.visible(customerId, viewer);
        if (isKnown(customerId, touch)) {
            return false;
        }
        Person person = touch.person() == null
                ? em.find(Person.class, viewer.personId())
                : members.person("person", touch.person());
        em.persist(new Interaction(
                        customer,
                        person,
                        touch.channel(),
                        touch.direction(),
                        touch.occurredAt(),
                        clock.instant(),
                        touch.summary())
                .ledTo(touch.result(), null, null)
                .cameFrom(touch.externalId()));
        return true;
    }

    private boolean isKnown(long customerId, Touch touch) {
        String same = touch.externalId() != null
                ? "t.externalId = :key"
                : "t.customer.id = :customer and t.occurredAt = :at and t.channel = :channel and t.summary = :key";
        var query = em.createQuery("select count(t) from Interaction t where " + same, Long.class);
        if (touch.externalId() != null) {
            query.setParameter("key", touch.externalId());
        } else {
            query.setParameter("customer", customerId)
                    .setParameter("at", touch.occurredAt())
                    .setParameter("channel", touch.channel())
                    .setParameter("key", touch.summary().strip());
        }
        return query.getSingleResult() > 0;
    }
}
