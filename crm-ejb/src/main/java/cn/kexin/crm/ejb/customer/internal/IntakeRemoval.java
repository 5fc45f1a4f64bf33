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
import java.util.List;

/** Takes customers and contact people back that were taken in by mistake, as long as nothing was built on them. */
@ApplicationScoped
public class IntakeRemoval {

    /** The version a record has that nobody changed since it was made. */
    private static final long UNTOUCHED = 1;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<CustomersRemoving> removing;

    @Inject
    private BulkTrail trail;

    void customers(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        refuse("select min(c.number) from Customer c where c.id in :ids and c.version > " + UNTOUCHED, ids);
        refuse("select min(t.customer.number) from Contact t where t.customer.id in :ids", ids);
        refuse("select min(i.customer.number) from Interaction i where i.customer.id in :ids", ids);
        refuse(
                "select min(c.number) from Customer c, Attachment a"
                        + " where c.id in :ids and a.subjectType = 'customer' and a.subjectId = c.id",
                ids);
        refuse("select min(c.parent.number) from Customer c where c.parent.id in :ids and c.id not in :ids", ids);
        refuse("select min(c.dealer.number) from Customer c where c.dealer.id in :ids and c.id not in :ids", ids);
        refuse("select min(t.customer.number) from CustomerTag t where t.customer.id in :ids", ids);
        refuse(
                "select min(v.linked.number) from CustomValue v where v.linked.id in :ids and v.customer.id not in :ids",
                ids);
        removing.fire(CustomersRemoving.ofCustomers(ids));
        em.createQuery("update Customer c set c.parent = null, c.dealer = null where c.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        trail.removed(Customer.TYPE, ids);
        delete("Customer", ids);
    }

    void contacts(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        refuse("select min(t.name) from Contact t where t.id in :ids and t.version > " + UNTOUCHED, ids);
        refuse("select min(i.contact.name) from Interaction i where i.contact.id in :ids", ids);
        removing.fire(CustomersRemoving.ofContacts(ids));
        trail.removed(contactsOf(ids));
        delete("Contact", ids);
    }

    private List<Contact> contactsOf(Collection<Long> ids) {
        return em.createQuery("select t from Contact t where t.id in :ids", Contact.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private void refuse(String used, Collection<Long> ids) {
        String first =
                em.createQuery(used, String.class).setParameter("ids", ids).getSingleResult();
        if (first != null) {
            throw new BusinessRuleException("customer.error.builtOn", first);
        }
    }

    private void delete(String entity, Collection<Long> ids) {
        em.createQuery("delete from " + entity + " e where e.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
