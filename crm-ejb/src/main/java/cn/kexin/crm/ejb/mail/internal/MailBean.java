package cn.kexin.crm.ejb.mail.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.EXECUTIVE;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.mail.FilingGround;
import cn.kexin.crm.domain.mail.MailMessage;
import cn.kexin.crm.domain.mail.MailState;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.internal.CustomerRepository;
import cn.kexin.crm.ejb.mail.MailFacade;
import cn.kexin.crm.ejb.mail.MailRow;
import cn.kexin.crm.ejb.mail.MailView;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Shows messages to those who see their customer, and lets those who see all customers say whose the others are. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD, EXECUTIVE
})
public class MailBean implements MailFacade {

    private static final String LATEST_FIRST = " order by m.occurredAt desc, m.id desc";
    private static final String OLDEST_FIRST = " order by m.occurredAt, m.id";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerRepository customers;

    @Inject
    private CustomerAccess access;

    @Inject
    private MailQueries queries;

    @Inject
    private MailFiler filer;

    @Inject
    private AddressBook addressBook;

    @Inject
    private Clock clock;

    @Override
    public Page<MailRow> ofCustomer(long customerId, PageRequest page) {
        Customer customer = customers.visible(customerId, viewer.get());
        Conditions where = new Conditions().and("c.id = :customer", "customer", customerId);
        return queries.page(
                where, LATEST_FIRST, page, access.rights(viewer.get(), customer).personalData());
    }

    @Override
    @RolesAllowed({CUSTOMER_DEPT, SERVICE, SALES_DIRECTOR})
    public Page<MailRow> unfiled(PageRequest page) {
        return queries.page(
                new Conditions().and("m.state = :state", "state", MailState.UNFILED), OLDEST_FIRST, page, true);
    }

    @Override
    @RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD})
    public Page<MailRow> outbox(PageRequest page) {
        Conditions where = access.restrict(new Conditions(), viewer.get(), "c")
                .and(
                        "m.state in :states",
                        "states",
                        List.of(MailState.QUEUED, MailState.SENDING, MailState.FAILED, MailState.UNCERTAIN))
                .and("column('person_id', m) = :me", "me", viewer.get().personId());
        return queries.page(where, LATEST_FIRST, page, false);
    }

    @Override
    public MailView find(long id) {
        MailMessage message = visible(id, LockModeType.NONE);
        boolean addresses = message.getCustomer() == null
                || access.rights(viewer.get(), message.getCustomer()).personalData();
        return new MailView(
                queries.row(id, addresses),
                addresses ? message.getFromAddress() : null,
                addresses ? message.getRecipients() : null,
                message.getBody(),
                message.getCaseNumber(),
                message.getGround(),
                message.getPerson() == null ? null : message.getPerson().getName(),
                message.getContact() == null ? null : message.getContact().getId(),
                message.isOpen() && seesAll(viewer.get()));
    }

    private MailMessage visible(long id, LockModeType lock) {
        MailMessage message = em.find(MailMessage.class, id, lock);
        if (message == null || message.getCustomer() == null && !seesAll(viewer.get())) {
            throw new NotFoundException(MailMessage.TYPE, id);
        }
        if (message.getCustomer() != null) {
            try {
                customers.visible(message.getCustomer().getId(), viewer.get());
            } catch (NotFoundException e) {
                throw new NotFoundException(MailMessage.TYPE, id);
            }
        }
        return message;
    }

    /** @return whether the viewer is one of those who say whose a message is */
    static boolean seesAll(Viewer viewer) {
        return viewer.has(Role.CUSTOMER_DEPT, Role.SERVICE, Role.SALES_DIRECTOR);
    }

    @Override
    @RolesAllowed({CUSTOMER_DEPT, SERVICE, SALES_DIRECTOR})
    public void assign(long id, long version, long customerId, Long contactId, boolean remember) {
        MailMessage message = open(id, version);
        Customer customer = customers.visible(customerId, viewer.get());
        Contact contact = contactId == null ? null : em.find(Contact.class, contactId);
        if (contactId != null && contact == null) {
            throw new NotFoundException(Contact.TYPE, contactId);
        }
        filer.file(message, customer, contact, FilingGround.PERSON);
        if (remember && message.getFromAddress() != null) {
            addressBook.remember(customer, contact, message.getFromAddress(), viewer.get());
        }
    }

    @Override
    @RolesAllowed({CUSTOMER_DEPT, SERVICE, SALES_DIRECTOR})
    public void dismiss(long id, long version) {
        open(id, version).dismiss();
    }

    private MailMessage open(long id, long version) {
        MailMessage message = visible(id, LockModeType.PESSIMISTIC_WRITE);
        StaleVersionException.check(message, version);
        if (!message.isOpen()) {
            throw new BusinessRuleException("mail.error.filed");
        }
        return message;
    }

    @Override
    @RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD})
    public void sendAgain(long id, long version) {
        MailMessage message = visible(id, LockModeType.PESSIMISTIC_WRITE);
        StaleVersionException.check(message, version);
        if (message.getPerson() == null
                || message.getPerson().getId() != viewer.get().personId()) {
            throw new BusinessRuleException("mail.error.notYours");
        }
        message.sendAgain(clock.instant());
    }
}
