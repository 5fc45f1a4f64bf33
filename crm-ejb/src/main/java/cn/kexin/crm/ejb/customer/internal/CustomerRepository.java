package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Loads what a command works on, as far as the viewer's rights reach; a customer to be edited is locked until then. */
@ApplicationScoped
public class CustomerRepository {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerAccess access;

    @Inject
    private SeenCustomers seenCustomers;

    /** @throws NotFoundException when there is none or the viewer may not see it */
    public Customer visible(long id, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c").and("c.id = :id", "id", id);
        return where.bind(em.createQuery(
                        "select c from Customer c join fetch c.ownerUnit left join fetch c.ownerPerson" + where.where(),
                        Customer.class))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("customer", id));
    }

    Customer toEdit(long id, Viewer viewer) {
        return toEdit(Set.of(id), viewer).get(0);
    }

    /**
     * @throws NotFoundException when one is missing or may not be seen
     * @throws BusinessRuleException when one may be seen but not changed
     */
    public List<Customer> toEdit(Collection<Long> ids, Viewer viewer) {
        List<Customer> found = lock(ids, viewer);
        for (Customer customer : found) {
            if (!access.rights(viewer, customer).edit()) {
                throw new BusinessRuleException("customer.error.notYours", customer.getName());
            }
        }
        return found;
    }

    /** @return those of the customers that the viewer sees, locked, in the order of their ids */
    public List<Customer> lockSeen(Collection<Long> ids, Viewer viewer) {
        Set<Long> seen = ids.isEmpty() ? Set.of() : seenCustomers.among(ids, viewer);
        return seen.isEmpty() ? List.of() : locked(seen);
    }

    /** Checks first and locks then, so that the lock holds the customers alone. */
    private List<Customer> lock(Collection<Long> ids, Viewer viewer) {
        Set<Long> seen = seenCustomers.among(ids, viewer);
        ids.stream().filter(id -> !seen.contains(id)).findFirst().ifPresent(missing -> {
            throw new NotFoundException("customer", missing);
        });
        return locked(ids);
    }

    private List<Customer> locked(Collection<Long> ids) {
        return em.createQuery("select c from Customer c where c.id in :ids order by c.id", Customer.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** @return another customer that a field points to, or null for null */
    public Customer linked(String field, Long id, Viewer viewer) {
        if (id == null) {
            return null;
        }
        try {
            return visible(id, viewer);
        } catch (NotFoundException e) {
            throw BusinessRuleException.onField(field, "customer.error.noSuchCustomer", String.valueOf(id));
        }
    }

    /** @return the visible customer that a field names by id or number */
    public Customer named(String field, String idOrNumber, Viewer viewer) {
        if (idOrNumber.matches("\\d{1,18}")) {
            return linked(field, Long.valueOf(idOrNumber), viewer);
        }
        Long id = em.createQuery("select c.id from Customer c where c.number = :number", Long.class)
                .setParameter("number", idOrNumber)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BusinessRuleException.onField(field, "customer.error.noSuchCustomer", idOrNumber));
        return linked(field, id, viewer);
    }

    /** @return a contact person of a visible customer */
    public Contact contact(long customerId, long contactId, Viewer viewer) {
        visible(customerId, viewer);
        Contact contact = em.find(Contact.class, contactId);
        if (contact == null || contact.getCustomer().getId() != customerId) {
            throw new NotFoundException("contact", contactId);
        }
        return contact;
    }

    /** @return a contact person that a field points to, of that customer */
    public Contact linkedContact(String field, long customerId, long contactId, Viewer viewer) {
        try {
            return contact(customerId, contactId, viewer);
        } catch (NotFoundException e) {
            throw BusinessRuleException.onField(field, "customer.error.contactOfAnother");
        }
    }
}
