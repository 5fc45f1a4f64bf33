package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.audit.BulkTrail;
import cn.kexin.crm.ejb.customer.CustomersRemoving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes customers and contact people back that were taken in by mistake, as long as nothing was built on them. */
@ApplicationScoped
public class IntakeRemoval {

    /** Why customers are in use: who they are, and the key of the message. */
    private static final Map<String, String> USES_OF_CUSTOMERS = Map.of(
            "select t.customer.id from Contact t where t.customer.id in :ids", "customer.kept.contacts",
            "select i.customer.id from Interaction i where i.customer.id in :ids", "customer.kept.interactions",
            "select a.subjectId from Attachment a where a.subjectType = 'customer' and a.subjectId in :ids",
                    "customer.kept.attachments",
            "select c.mergedInto.id from Customer c where c.mergedInto.id in :ids", "customer.kept.merged",
            "select c.id from Customer c where c.mergedInto is not null and c.id in :ids", "customer.kept.merged");

    /** Customers to which others lead that stay themselves. */
    private static final List<String> LINKS = List.of(
            "select c.parent.id from Customer c where c.parent.id in :ids and c.id not in :ids",
            "select c.dealer.id from Customer c where c.dealer.id in :ids and c.id not in :ids",
            "select v.linked.id from CustomValue v where v.linked.id in :ids and v.customer.id not in :ids");

    private static final Map<String, String> USES_OF_CONTACTS =
            Map.of("select i.contact.id from Interaction i where i.contact.id in :ids", "customer.kept.interactions");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<CustomersRemoving> removing;

    @Inject
    private BulkTrail trail;

    /**
     * @param versions by id, as they were when nothing had been built on the customer
     * @return key of the message that says why it is to stay, by id, of those that are
     */
    Map<Long, String> customersInUse(Map<Long, Long> versions) {
        Map<Long, String> reasons = inUse("Customer", versions, USES_OF_CUSTOMERS);
        Set<Long> free = new HashSet<>(versions.keySet());
        do {
            free.removeAll(reasons.keySet());
        } while (!free.isEmpty() && addLinked(free, reasons));
        return reasons;
    }

    /** What stays keeps those to which it leads, and those keep theirs. */
    private boolean addLinked(Set<Long> free, Map<Long, String> reasons) {
        boolean any = false;
        for (String query : LINKS) {
            for (Long id :
                    em.createQuery(query, Long.class).setParameter("ids", free).getResultList()) {
                any |= reasons.putIfAbsent(id, "customer.kept.links") == null;
            }
        }
        return any;
    }

    Map<Long, String> contactsInUse(Map<Long, Long> versions) {
        return inUse("Contact", versions, USES_OF_CONTACTS);
    }

    private Map<Long, String> inUse(String entity, Map<Long, Long> versions, Map<String, String> uses) {
        Map<Long, String> reasons = new HashMap<>();
        if (versions.isEmpty()) {
            return reasons;
        }
        em.createQuery("select e.id, e.version from " + entity + " e where e.id in :ids", Object[].class)
                .setParameter("ids", versions.keySet())
                .getResultStream()
                .filter(row -> ((Number) row[1]).longValue() > versions.get((Long) row[0]))
                .forEach(row -> reasons.put((Long) row[0], "customer.kept.changed"));
        uses.forEach((query, key) -> em.createQuery(query, Long.class)
                .setParameter("ids", versions.keySet())
                .getResultList()
                .forEach(id -> reasons.putIfAbsent(id, key)));
        return reasons;
    }

    /** @throws BusinessRuleException when another feature has built on one of them */
    void customers(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        removing.fire(CustomersRemoving.ofCustomers(ids));
        em.createQuery(
                        "delete from CustomValue v where column('linked_id', v) in :ids and column('customer_id', v) in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        em.createQuery("update Customer c set c.parent = null, c.dealer = null where c.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        em.createQuery("delete from CustomerTag g where column('customer_id', g) in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        trail.removed(Customer.TYPE, ids);
        delete("customer", ids);
    }

    /** @throws BusinessRuleException when another feature has built on one of them */
    void contacts(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        removing.fire(CustomersRemoving.ofContacts(ids));
        trail.removed(contactsOf(ids));
        delete("contact", ids);
    }

    private List<Contact> contactsOf(Collection<Long> ids) {
        return em.createQuery("select t from Contact t where t.id in :ids", Contact.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /**
     * What is only theirs goes with them by the keys of the schema. A delete of entities would look through all lines of all
     * others for it.
     */
    private void delete(String table, Collection<Long> ids) {
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        em.createNativeQuery("delete from " + table + " where id in (" + list + ")")
                .executeUpdate();
    }
}
