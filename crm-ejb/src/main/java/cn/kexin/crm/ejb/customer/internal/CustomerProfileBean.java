package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerProfile;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerProfileFacade;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Keeps background and preferences; every way in asks for the right to the field group. */
@Stateless
@RolesAllowed({
    Role.Names.SALES,
    Role.Names.SALES_DIRECTOR,
    Role.Names.CUSTOMER_DEPT,
    Role.Names.FUNCTIONAL,
    Role.Names.PROJECT_TEAM,
    Role.Names.SERVICE,
    Role.Names.MARKETING,
    Role.Names.DEPT_HEAD,
    Role.Names.EXECUTIVE
})
public class CustomerProfileBean implements CustomerProfileFacade {

    private static final int MOST = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerRepository customers;

    @Inject
    private CustomerQueries queries;

    @Inject
    private CustomerAccess access;

    @Inject
    private ProtectedReads reads;

    @Override
    public List<Profile> list(long customerId) {
        if (!queries.rights(customerId, viewer.get()).profile()) {
            return List.of();
        }
        List<Profile> found = em.createQuery(
                        """
                        select p from CustomerProfile p left join fetch p.contact where p.customer.id = :customer
                        order by p.id""",
                        CustomerProfile.class)
                .setParameter("customer", customerId)
                .setMaxResults(MOST)
                .getResultStream()
                .map(CustomerProfileBean::profile)
                .sorted((one, other) -> Boolean.compare(one.contact() != null, other.contact() != null))
                .toList();
        if (!found.isEmpty()) {
            reads.profile(customerId, viewer.get());
        }
        return found;
    }

    @Override
    public Profile find(long customerId, Long contactId) {
        Customer customer = customers.visible(customerId, viewer.get());
        requireRight(customer);
        Contact contact = contact(customerId, contactId);
        CustomerProfile known = known(customerId, contactId);
        if (known != null) {
            reads.profile(customerId, viewer.get());
        }
        return known == null ? new Profile(0, ref(contact), new ProfileText(null, null, null, null)) : profile(known);
    }

    @Override
    @RolesAllowed({
        Role.Names.SALES,
        Role.Names.SALES_DIRECTOR,
        Role.Names.CUSTOMER_DEPT,
        Role.Names.FUNCTIONAL,
        Role.Names.PROJECT_TEAM,
        Role.Names.SERVICE,
        Role.Names.MARKETING,
        Role.Names.DEPT_HEAD
    })
    public void save(long customerId, Long contactId, long version, ProfileText text) {
        Customer customer = customers.toEdit(customerId, viewer.get());
        requireRight(customer);
        Contact contact = contact(customerId, contactId);
        CustomerProfile known = known(customerId, contactId);
        long stored = known == null ? 0 : known.getVersion();
        if (stored != version) {
            throw new StaleVersionException(version, stored);
        }
        if (known == null && !text.isEmpty()) {
            known = new CustomerProfile(customer, contact);
            em.persist(known);
        }
        if (known != null && text.isEmpty()) {
            em.remove(known);
        } else if (known != null) {
            known.understand(text.background(), text.temperament());
            known.prefer(text.preferences(), text.taboos());
        }
    }

    private void requireRight(Customer customer) {
        if (!access.rights(viewer.get(), customer).profile()) {
            throw new BusinessRuleException("customer.error.profileNotYours", customer.getName());
        }
    }

    private Contact contact(long customerId, Long contactId) {
        return contactId == null ? null : customers.contact(customerId, contactId, viewer.get());
    }

    private CustomerProfile known(long customerId, Long contactId) {
        String whose = contactId == null ? "column('contact_id', p) is null" : "p.contact.id = :contact";
        var query = em.createQuery(
                        "select p from CustomerProfile p where p.customer.id = :customer and " + whose,
                        CustomerProfile.class)
                .setParameter("customer", customerId);
        if (contactId != null) {
            query.setParameter("contact", contactId);
        }
        return query.getResultStream().findFirst().orElse(null);
    }

    private static Profile profile(CustomerProfile known) {
        return new Profile(
                known.getVersion(),
                ref(known.getContact()),
                new ProfileText(
                        known.getBackground(), known.getTemperament(), known.getPreferences(), known.getTaboos()));
    }

    private static Ref ref(Contact contact) {
        return contact == null ? null : new Ref(contact.getId(), null, contact.getName());
    }
}
