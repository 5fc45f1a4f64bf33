package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.EmailAddress;
import cn.kexin.crm.domain.customer.EmailKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.audit.BulkTrail;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.EmailLine;
import cn.kexin.crm.ejb.customer.Reach;
import cn.kexin.crm.ejb.customer.ReachHistory;
import cn.kexin.crm.ejb.customer.internal.Reaches;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
    private Reaches reaches;

    @Inject
    private BulkTrail trail;

    /** @throws BusinessRuleException when the viewer may not read, and so not write, how people are reached */
    void remember(Customer customer, Contact contact, String address, Viewer viewer) {
        if (!access.rights(viewer, customer).personalData()) {
            throw new BusinessRuleException("customer.error.notYours", customer.getName());
        }
        Reach reach = contact == null
                ? reaches.ofCustomers(Set.of(customer.getId())).getOrDefault(customer.getId(), Reach.NONE)
                : reaches.ofContacts(Set.of(contact.getId())).getOrDefault(contact.getId(), Reach.NONE);
        List<EmailLine> known = reach.emails();
        if (address.length() > LONGEST
                || known.stream().anyMatch(line -> line.address().equalsIgnoreCase(address))) {
            return;
        }
        boolean first = known.isEmpty();
        em.persist(new EmailAddress(customer, contact, EmailKind.WORK, address, null, first, known.size()));
        if (first && contact != null) {
            contact.reachAt(contact.getPhone(), address);
        } else if (first) {
            customer.reachAt(customer.getPhone(), address);
        } else {
            List<EmailLine> now = new ArrayList<>(known);
            now.add(new EmailLine(EmailKind.WORK, address, false, null));
            trail.changed(
                    contact == null ? customer : contact,
                    "emails",
                    ReachHistory.TYPE,
                    ReachHistory.emails(known),
                    ReachHistory.emails(now));
        }
    }
}
