package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.EmailAddress;
import cn.kexin.crm.domain.customer.EmailKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.audit.BulkTrail;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Remembers whose an address is, so that the next message finds its way alone. */
@ApplicationScoped
public class AddressBook {

    /** Longer ones are not kept with people. */
    private static final int LONGEST = 120;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerAccess access;

    @Inject
    private BulkTrail trail;

    /** @throws BusinessRuleException when the viewer may not read, and so not write, how people are reached */
    void remember(Customer customer, Contact contact, String address, Viewer viewer) {
        if (!access.rights(viewer, customer).personalData()) {
            throw new BusinessRuleException("customer.error.notYours", customer.getName());
        }
        List<String> known = em.createQuery(
                        "select a.address from EmailAddress a where a.customer = :customer and "
                                + (contact == null ? "a.contact is null" : "a.contact.id = " + contact.getId())
                                + " order by a.place",
                        String.class)
                .setParameter("customer", customer)
                .getResultList();
        if (address.length() > LONGEST || known.stream().anyMatch(address::equalsIgnoreCase)) {
            return;
        }
        boolean first = known.isEmpty();
        em.persist(new EmailAddress(customer, contact, EmailKind.WORK, address, null, first, known.size()));
        if (first && contact != null) {
            contact.reachAt(contact.getPhone(), address);
        } else if (first) {
            customer.reachAt(customer.getPhone(), address);
        } else {
            String before = String.join(", ", known);
            trail.changed(contact == null ? customer : contact, "emails", before, before + ", " + address);
        }
    }
}
