package cn.kexin.crm.ejb.customer.internal.consent;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.consent.Consent;
import cn.kexin.crm.domain.customer.consent.ContactBlock;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPermission;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.BlockCommand;
import cn.kexin.crm.ejb.customer.BlockRow;
import cn.kexin.crm.ejb.customer.ConsentCommand;
import cn.kexin.crm.ejb.customer.ConsentFacade;
import cn.kexin.crm.ejb.customer.ConsentRow;
import cn.kexin.crm.ejb.customer.ContactStanding;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.internal.CustomerQueries;
import cn.kexin.crm.ejb.customer.internal.CustomerRepository;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Keeps what people say about being approached. */
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
public class ConsentBean implements ConsentFacade {

    private static final int MOST_PEOPLE = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerRepository customers;

    @Inject
    private CustomerQueries archive;

    @Inject
    private CustomerAccess access;

    @Inject
    private Standings standings;

    @Inject
    private ConsentQueries queries;

    @Inject
    private CompanyDay day;

    @Inject
    private Clock clock;

    @Override
    public List<ContactStanding> standings(long customerId) {
        CustomerKind kind = archive.seen(customerId, viewer.get()).kind();
        Standing standing = standings.of(customerId, kind == CustomerKind.PERSON);
        List<ContactStanding> all = new ArrayList<>(List.of(standing.of((Ref) null)));
        em.createQuery(
                        "select t.id, t.name from Contact t where t.customer.id = :customer and t.active = true"
                                + " order by t.name, t.id",
                        Object[].class)
                .setParameter("customer", customerId)
                .setMaxResults(MOST_PEOPLE)
                .getResultStream()
                .map(row -> standing.of(Ref.of((Long) row[0], null, (String) row[1])))
                .forEach(all::add);
        return all;
    }

    @Override
    public Page<ConsentRow> history(long customerId, PageRequest page) {
        boolean open = archive.rights(customerId, viewer.get()).personalData();
        return queries.history(customerId, page, open);
    }

    @Override
    public List<BlockRow> blocks(long customerId) {
        archive.rights(customerId, viewer.get());
        return queries.blocks(customerId);
    }

    @Override
    public BlockRow findBlock(long customerId, long blockId) {
        return blocks(customerId).stream()
                .filter(block -> block.id() == blockId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException(ContactBlock.TYPE, blockId));
    }

    @Override
    public ContactPermission permission(
            long customerId, Long contactId, ContactChannel channel, ContactPurpose purpose) {
        CustomerKind kind = archive.seen(customerId, viewer.get()).kind();
        return standings.of(customerId, kind == CustomerKind.PERSON).permission(contactId, channel, purpose);
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
    public List<ConsentRow> record(long customerId, ConsentCommand command) {
        Customer customer = toRecord(customerId);
        em.lock(customer, LockModeType.PESSIMISTIC_WRITE);
        Contact contact = contact(customerId, command.contactId());
        Standing known = standings.of(customerId);
        Long file = file(customerId, command.attachmentId());
        Instant now = clock.instant();
        Instant occurredAt = Objects.requireNonNullElse(command.occurredAt(), now);
        List<Consent> said = new ArrayList<>();
        for (ContactPurpose purpose : command.purposes()) {
            for (ContactChannel channel : command.channels()) {
                Instant since =
                        known.answer(command.contactId(), channel, purpose).since();
                if (since != null && since.isAfter(occurredAt)) {
                    throw BusinessRuleException.onField("occurredAt", "consent.error.laterKnown", channel, since);
                }
                said.add(new Consent(customer, contact, channel, purpose, command.state(), occurredAt, person(), now)
                        .knownFrom(command.source(), command.evidence(), file));
            }
        }
        said.forEach(em::persist);
        return queries.rows(said.stream().map(Consent::getId).toList());
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
    public long block(long customerId, BlockCommand command) {
        ContactBlock block = new ContactBlock(
                toRecord(customerId),
                contact(customerId, command.contactId()),
                command.channel(),
                command.reason(),
                command.until(),
                day.today(),
                person(),
                clock.instant());
        em.persist(block);
        return block.getId();
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
    public void lift(long customerId, long blockId, long version, String reason) {
        toRecord(customerId);
        ContactBlock block = em.find(ContactBlock.class, blockId, LockModeType.PESSIMISTIC_WRITE);
        if (block == null || block.getCustomer().getId() != customerId) {
            throw new NotFoundException(ContactBlock.TYPE, blockId);
        }
        StaleVersionException.check(block, version);
        block.lift(reason, person(), clock.instant());
    }

    /** @throws BusinessRuleException when the viewer may not read the personal data */
    private Customer toRecord(long customerId) {
        Customer customer = customers.visible(customerId, viewer.get());
        if (!access.rights(viewer.get(), customer).personalData()) {
            throw new BusinessRuleException("customer.error.notYours", customer.getName());
        }
        return customer;
    }

    private Contact contact(long customerId, Long contactId) {
        return contactId == null ? null : customers.linkedContact("contactId", customerId, contactId, viewer.get());
    }

    /** @return the file, when it is one of the customer's */
    private Long file(long customerId, Long attachmentId) {
        if (attachmentId == null) {
            return null;
        }
        long found = em.createQuery(
                        """
                        select count(a) from Attachment a where a.id = :file and a.subjectType = :type
                        and a.subjectId = :customer and a.removedAt is null""",
                        Long.class)
                .setParameter("file", attachmentId)
                .setParameter("type", Customer.TYPE)
                .setParameter("customer", customerId)
                .getSingleResult();
        if (found == 0) {
            throw BusinessRuleException.onField("attachmentId", "consent.error.noSuchFile");
        }
        return attachmentId;
    }

    private Person person() {
        return em.getReference(Person.class, viewer.get().personId());
    }
}
