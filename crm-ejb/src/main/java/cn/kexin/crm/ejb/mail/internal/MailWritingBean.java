package cn.kexin.crm.ejb.mail.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.mail.FilingGround;
import cn.kexin.crm.domain.mail.MailAddress;
import cn.kexin.crm.domain.mail.MailContent;
import cn.kexin.crm.domain.mail.MailMessage;
import cn.kexin.crm.domain.mail.MailTemplate;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.customer.ContactPermissions;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.internal.CustomerRepository;
import cn.kexin.crm.ejb.mail.MailCommand;
import cn.kexin.crm.ejb.mail.MailDraft;
import cn.kexin.crm.ejb.mail.MailWritingFacade;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Lets people write to customers as far as they may read where to. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD})
public class MailWritingBean implements MailWritingFacade {

    @PersistenceContext
    private EntityManager em;

    @EJB
    private CaseworkFacade casework;

    @Inject
    private CaseAccess cases;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerRepository customers;

    @Inject
    private CustomerAccess access;

    @Inject
    private ContactPermissions permissions;

    @Inject
    private MailSettings settings;

    @Inject
    private Letters letters;

    @Inject
    private Clock clock;

    @Override
    public boolean available() {
        return settings.out().isPresent();
    }

    @Override
    public MailDraft draft(long customerId, Long contactId, Long caseId, Long templateId) {
        Customer customer = reachable(customerId);
        Contact contact = contact(customer, contactId);
        MailTemplate template = templateId == null ? null : em.find(MailTemplate.class, templateId);
        if (templateId != null && template == null) {
            throw new NotFoundException("mailTemplate", templateId);
        }
        return letters.draft(customer, contact, about(customer, caseId), template, addresses(customerId, contactId));
    }

    @Override
    public long send(MailCommand command) {
        if (!available()) {
            throw new BusinessRuleException("mail.error.off");
        }
        Customer customer = reachable(command.customerId());
        Contact contact = contact(customer, command.contactId());
        Ref about = about(customer, command.caseId());
        requireTheirs(command);
        permissions.require(
                customer.getId(),
                command.contactId(),
                ContactChannel.EMAIL,
                command.purpose(),
                command.contactReason());
        Person me = em.find(Person.class, viewer.get().personId());
        MailContent content = new MailContent(
                UUID.randomUUID() + "@" + settings.domain(),
                settings.from(),
                me.getName(),
                command.to().strip(),
                command.subject().strip(),
                command.body(),
                clock.instant());
        MailMessage message = MailMessage.toSend(content, me, clock.instant());
        message.file(customer, contact, FilingGround.PERSON);
        message.concern(about == null ? null : about.code());
        if (command.invitation() != null) {
            message.invite(InvitationText.write(command.invitation(), content, settings.domain()));
        }
        answer(message, command.answerTo(), customer);
        em.persist(message);
        if (about != null) {
            casework.told(about.id(), command.subject().strip());
        }
        return message.getId();
    }

    private void answer(MailMessage message, Long answered, Customer customer) {
        MailMessage before = answered == null ? null : em.find(MailMessage.class, answered);
        if (before != null && customer.equals(before.getCustomer())) {
            message.answer(before.getMessageId(), before.getThreadId());
        }
    }

    /** @throws BusinessRuleException when the caller may not read how the customer's people are reached */
    private Customer reachable(long customerId) {
        Customer customer = customers.visible(customerId, viewer.get());
        if (!access.rights(viewer.get(), customer).personalData()) {
            throw new BusinessRuleException("mail.error.noAddresses", customer.getName());
        }
        return customer;
    }

    private Contact contact(Customer customer, Long contactId) {
        if (contactId == null) {
            return null;
        }
        Contact contact = em.find(Contact.class, contactId);
        if (contact == null || !contact.getCustomer().equals(customer)) {
            throw new NotFoundException(Contact.TYPE, contactId);
        }
        return contact;
    }

    /** @return number and subject of the case, if it is one of the customer's that the caller sees; null for none */
    private Ref about(Customer customer, Long caseId) {
        if (caseId == null) {
            return null;
        }
        Conditions where = cases.restrict(new Conditions(), viewer.get(), "k")
                .and("k.id = :id", "id", caseId)
                .and("column('customer_id', k) = :customer", "customer", customer.getId());
        return where.bind(em.createQuery(
                        "select k.id, k.number, k.subject from CustomerCase k" + where.where(), Object[].class))
                .getResultStream()
                .map(row -> Ref.of((Long) row[0], (String) row[1], (String) row[2]))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("case", caseId));
    }

    private List<String> addresses(long customerId, Long contactId) {
        return em.createQuery(
                        "select a.address from EmailAddress a where a.customer.id = :customer and "
                                + (contactId == null ? "a.contact is null" : "a.contact.id = " + contactId)
                                + " order by a.main desc, a.place",
                        String.class)
                .setParameter("customer", customerId)
                .getResultList();
    }

    private void requireTheirs(MailCommand command) {
        String wanted = MailAddress.key(command.to());
        boolean theirs = wanted != null
                && addresses(command.customerId(), command.contactId()).stream()
                        .map(MailAddress::key)
                        .anyMatch(each -> Objects.equals(each, wanted));
        if (!theirs) {
            throw BusinessRuleException.onField("to", "mail.error.notTheirs", command.to());
        }
    }
}
