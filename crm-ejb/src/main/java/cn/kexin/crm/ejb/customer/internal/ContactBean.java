package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.ContactCommand;
import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.ContactRow;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerRights;
import cn.kexin.crm.ejb.customer.ErasedPeople;
import cn.kexin.crm.ejb.customer.FieldValue;
import cn.kexin.crm.ejb.customer.Reach;
import cn.kexin.crm.ejb.customer.internal.field.FieldValues;
import cn.kexin.crm.ejb.customer.internal.field.FieldWriter;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the people at a customer. */
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
public class ContactBean implements ContactFacade {

    private static final int MOST = 500;

    /** The people of a customer that the viewer sees, with who looks after it. */
    private static final String WITH_OWNER =
            "select n, u.id, p.id from Contact n join n.customer c join c.ownerUnit u left join c.ownerPerson p";

    private static final String ORDER = " order by n.active desc, n.name, n.id";

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
    private Reaches reaches;

    @Inject
    private ReachWriter reach;

    @Inject
    private FieldValues customFields;

    @Inject
    private FieldWriter fields;

    @Inject
    private ErasedPeople erased;

    @Inject
    private ProtectedReads reads;

    @Override
    public List<ContactRow> list(long customerId) {
        Conditions where = access.restrict(new Conditions(), viewer.get(), "c").and("c.id = :id", "id", customerId);
        List<Object[]> withOwner = where.bind(em.createQuery(WITH_OWNER + where.where() + ORDER, Object[].class))
                .setMaxResults(MOST)
                .getResultList();
        if (withOwner.isEmpty()) {
            queries.rights(customerId, viewer.get());
            return List.of();
        }
        CustomerRights rights = access.rights(
                viewer.get(), (Long) withOwner.get(0)[1], (Long) withOwner.get(0)[2]);
        List<Contact> found = withOwner.stream().map(row -> (Contact) row[0]).toList();
        return rows(found, Map.of(customerId, rights)).get(customerId);
    }

    @Override
    public Map<Long, List<ContactRow>> listAll(List<Long> customerIds) {
        Map<Long, CustomerRights> rights = customerIds.isEmpty() ? Map.of() : queries.rights(customerIds, viewer.get());
        return rights.isEmpty() ? Map.of() : rows(of(rights.keySet()), rights);
    }

    private List<Contact> of(Collection<Long> customerIds) {
        return em.createQuery("select n from Contact n where n.customer.id in :customers" + ORDER, Contact.class)
                .setParameter("customers", customerIds)
                .getResultList();
    }

    private Map<Long, List<ContactRow>> rows(List<Contact> found, Map<Long, CustomerRights> rights) {
        List<Long> ids = found.stream().map(Contact::getId).toList();
        Map<Long, Reach> reach = reaches.ofContacts(ids);
        FieldValues.Page held = customFields.ofContacts(ids, viewer.get());
        Map<Long, List<ContactRow>> rows = new HashMap<>();
        for (Contact contact : found) {
            long customerId = contact.getCustomer().getId();
            CustomerRights right = rights.get(customerId);
            rows.computeIfAbsent(customerId, id -> new ArrayList<>())
                    .add(row(
                            contact,
                            right.personalData(),
                            reach.getOrDefault(contact.getId(), Reach.NONE),
                            held.of(contact.getId(), right)));
        }
        reads.contacts(rows, id -> rights.get(id).personalData(), viewer.get());
        return rows;
    }

    @Override
    public ContactRow find(long customerId, long contactId) {
        Contact contact = customers.contact(customerId, contactId, viewer.get());
        CustomerRights rights = access.rights(viewer.get(), contact.getCustomer());
        boolean open = rights.personalData();
        Reach known = reaches.ofContacts(Set.of(contactId)).getOrDefault(contactId, Reach.NONE);
        FieldValues.Page held = customFields.ofContacts(Set.of(contactId), viewer.get());
        ContactRow row = row(contact, open, known, held.of(contactId, rights));
        reads.contacts(Map.of(customerId, List.of(row)), id -> open, viewer.get());
        return row;
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
    public long add(long customerId, ContactCommand command) {
        Customer customer = customers.visible(customerId, viewer.get());
        if (!access.rights(viewer.get(), customer).personalData()) {
            throw new BusinessRuleException("customer.error.notYours", customer.getName());
        }
        erased.check(command);
        Contact contact = new Contact(customer, command.name());
        apply(command, contact);
        em.persist(contact);
        fields.begin(contact, command.customFields(), viewer.get());
        return contact.getId();
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
    public void edit(long customerId, long contactId, long version, ContactCommand command) {
        Contact contact = customers.contact(customerId, contactId, viewer.get());
        customers.toEdit(customerId, viewer.get());
        em.refresh(contact);
        StaleVersionException.check(contact, version);
        em.lock(contact, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        apply(command, contact);
        fields.say(contact, command.customFields(), viewer.get());
    }

    private void apply(ContactCommand command, Contact contact) {
        contact.describe(command.name(), command.title(), command.decisionRole());
        if (command.active()) {
            contact.comeBack();
        } else {
            contact.leave();
        }
        reach.write(command, contact);
    }

    private static ContactRow row(Contact contact, boolean open, Reach whole, Map<String, List<FieldValue>> held) {
        Reach reach = open ? whole : Masking.reach(whole);
        return new ContactRow(
                contact.getId(),
                contact.getVersion(),
                contact.getName(),
                contact.getTitle(),
                contact.getDecisionRole(),
                open ? contact.getPhone() : Masking.phone(contact.getPhone()),
                open ? contact.getEmail() : Masking.email(contact.getEmail()),
                contact.isActive(),
                reach.phones(),
                reach.emails(),
                held);
    }
}
