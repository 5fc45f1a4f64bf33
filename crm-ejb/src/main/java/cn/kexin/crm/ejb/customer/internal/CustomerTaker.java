package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.Interaction;
import cn.kexin.crm.domain.customer.matching.PairOrigin;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.ContactCommand;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerIntake;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.DuplicateCandidate;
import cn.kexin.crm.ejb.customer.DuplicateCustomerException;
import cn.kexin.crm.ejb.customer.ErasedPeople;
import cn.kexin.crm.ejb.customer.Reach;
import cn.kexin.crm.ejb.customer.StageSet;
import cn.kexin.crm.ejb.customer.internal.field.FieldWriter;
import cn.kexin.crm.ejb.customer.internal.matching.DuplicateCheck;
import cn.kexin.crm.ejb.customer.internal.matching.MatchedDraft;
import cn.kexin.crm.ejb.customer.internal.matching.MergeQueries;
import cn.kexin.crm.ejb.customer.internal.matching.Suspect;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
    private Stages stages;

    @Inject
    private Taggings taggings;

    @Inject
    private FieldWriter fields;

    @Inject
    private Terms terms;

    @Inject
    private CustomerAccess access;

    @Inject
    private ReachWriter reach;

    @Inject
    private Reaches reaches;

    @Inject
    private DuplicateCheck duplicates;

    @Inject
    private MergeQueries merges;

    @Inject
    private CustomerNumbers numbers;

    @Inject
    private ErasedPeople erased;

    @Inject
    private IntakeRemoval removal;

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
        Long id = ids.isEmpty() ? null : merges.winnerOf(ids.get(0));
        return id == null ? null : queries.byIds(List.of(id), viewer).get(id);
    }

    @Override
    public long create(CustomerCommand command, String number, String externalId, Viewer viewer) {
        erased.check(command, externalId);
        boolean keyed = number != null || externalId != null;
        editor.check(command, viewer);
        List<Suspect> suspects = duplicates.suspects(command.toMatchSubject(), null);
        List<DuplicateCandidate> refused = duplicates.shown(
                suspects.stream()
                        .filter(each -> isRefused(each, command.kind(), keyed))
                        .map(Suspect::inFile)
                        .toList(),
                viewer);
        if (!refused.isEmpty()) {
            throw new DuplicateCustomerException(refused);
        }
        OrgUnit unit = members.unit("ownerUnit", command.ownerUnit());
        Customer customer = new Customer(
                number == null ? numbers.next(unit.getCode()) : numbers.foreign(number),
                command.kind(),
                command.name(),
                unit,
                members.person("ownerPerson", command.ownerPerson()),
                clock.instant());
        editor.apply(command, customer, StageSet.Way.IMPORT, viewer);
        customer.cameFrom(externalId);
        em.persist(customer);
        stages.entered(customer, StageSet.Way.IMPORT, viewer, null);
        taggings.say(customer, command);
        fields.begin(customer, command.details().customFields(), viewer);
        terms.say(customer, command.details().terms(), viewer);
        em.flush();
        duplicates.note(customer, suspects, PairOrigin.IMPORT);
        return customer.getId();
    }

    private static boolean isRefused(Suspect suspect, CustomerKind kind, boolean keyed) {
        return MatchedDraft.refuses(suspect.match(), suspect.onImport(), kind, keyed);
    }

    @Override
    public void edit(long id, CustomerCommand command, Viewer viewer) {
        Customer customer = customers.toEdit(id, viewer);
        editor.apply(command, customer, StageSet.Way.IMPORT, viewer);
        taggings.say(customer, command);
        fields.say(customer, command.details().customFields(), viewer);
        terms.say(customer, command.details().terms(), viewer);
        customer.touch(clock.instant());
    }

    @Override
    public CustomerCommand facts(long id, Viewer viewer) {
        em.flush();
        CustomerRow row = queries.byIds(List.of(id), viewer).get(id);
        return row == null ? null : row.toWholeCommand();
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
    public long addContact(long customerId, ContactCommand command, Viewer viewer) {
        Customer customer = customers.visible(customerId, viewer);
        if (!access.rights(viewer, customer).personalData()) {
            throw new BusinessRuleException("customer.error.notYours", customer.getName());
        }
        erased.check(command);
        Contact contact = new Contact(customer, command.name());
        contact.describe(command.name(), command.title(), null);
        reach.write(command, contact);
        em.persist(contact);
        fields.begin(contact, command.customFields(), viewer);
        return contact.getId();
    }

    @Override
    public boolean editContact(long customerId, long contactId, ContactCommand command, Viewer viewer) {
        customers.toEdit(customerId, viewer);
        Contact contact = customers.contact(customerId, contactId, viewer);
        String title = or(command.title(), contact.getTitle());
        String phone = or(command.phone(), contact.getPhone());
        String email = or(command.email(), contact.getEmail());
        if (Objects.equals(title, contact.getTitle())
                && Objects.equals(phone, contact.getPhone())
                && Objects.equals(email, contact.getEmail())
                && command.phones() == null
                && command.emails() == null
                && command.customFields() == null) {
            return false;
        }
        contact.describe(contact.getName(), title, contact.getDecisionRole());
        reach.write(
                new ContactCommand(
                        contact.getName(), title, null, phone, email, true, command.phones(), command.emails()),
                contact);
        fields.say(contact, command.customFields(), viewer);
        return true;
    }

    private static String or(String said, String known) {
        return said == null ? known : said;
    }

    @Override
    public Map<Long, String> customersInUse(Map<Long, Long> versions) {
        return removal.customersInUse(versions);
    }

    @Override
    public Map<Long, String> contactsInUse(Map<Long, Long> versions) {
        return removal.contactsInUse(versions);
    }

    @Override
    public ContactCommand contactFacts(long contactId) {
        em.flush();
        Contact contact = em.find(Contact.class, contactId);
        if (contact == null) {
            return null;
        }
        Reach known = reaches.ofContacts(Set.of(contactId)).getOrDefault(contactId, Reach.NONE);
        return new ContactCommand(
                contact.getName(),
                contact.getTitle(),
                contact.getDecisionRole(),
                contact.getPhone(),
                contact.getEmail(),
                contact.isActive(),
                known.phones(),
                known.emails());
    }

    @Override
    public void restoreContact(long contactId, ContactCommand facts, Viewer viewer) {
        Contact contact = em.find(Contact.class, contactId);
        customers.toEdit(contact.getCustomer().getId(), viewer);
        contact.describe(facts.name(), facts.title(), facts.decisionRole());
        reach.write(facts, contact);
    }

    @Override
    public void removeCustomers(Collection<Long> ids) {
        removal.customers(ids);
    }

    @Override
    public void removeContacts(Collection<Long> ids) {
        removal.contacts(ids);
    }

    @Override
    public void log(long customerId, Touch touch, Viewer viewer) {
        Customer customer = customers.visible(customerId, viewer);
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
    }

    @Override
    public boolean isLogged(long customerId, Touch touch) {
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
