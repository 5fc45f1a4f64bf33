package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.domain.attachment.FileKind;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.Interaction;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.mail.FilingDecision;
import cn.kexin.crm.domain.mail.FilingGround;
import cn.kexin.crm.domain.mail.MailMessage;
import cn.kexin.crm.domain.mail.MailState;
import cn.kexin.crm.domain.mail.Mailbox;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.attachment.ReceivedFiles;
import cn.kexin.crm.ejb.customer.TouchLogged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes messages from the mailbox into the archive; a message and how far the mailbox is read are one transaction. */
@ApplicationScoped
public class MailFiler {

    private static final int LONGEST_SUMMARY = 2000;
    private static final int LONGEST_EXCERPT = 300;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private MailMatches matches;

    @Inject
    private MailSettings settings;

    @Inject
    private ReceivedFiles files;

    @Inject
    private MailNews news;

    @Inject
    private Event<TouchLogged> logged;

    @Inject
    private Clock clock;

    /** Takes a message in, once, and notes that the mailbox is read up to it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void take(IncomingMail mail, long mailboxId, long uid) {
        if (!isKnown(mail)) {
            receive(mail);
        }
        em.find(Mailbox.class, mailboxId, LockModeType.PESSIMISTIC_WRITE).read(uid);
    }

    /** A copy of what we sent comes back with our own Message-ID, perhaps with another text. */
    private boolean isKnown(IncomingMail mail) {
        return em.createQuery(
                                """
                                select count(m) from MailMessage m where m.fingerprint = :fingerprint \
                                or m.messageId = :id and m.state in :ours""",
                                Long.class)
                        .setParameter("fingerprint", mail.content().fingerprint())
                        .setParameter("id", mail.content().messageId())
                        .setParameter(
                                "ours",
                                List.of(
                                        MailState.QUEUED,
                                        MailState.SENDING,
                                        MailState.SENT,
                                        MailState.FAILED,
                                        MailState.UNCERTAIN))
                        .getSingleResult()
                > 0;
    }

    private void receive(IncomingMail mail) {
        Set<String> all = new HashSet<>(mail.to());
        if (mail.content().fromAddress() != null) {
            all.add(mail.content().fromAddress());
        }
        List<Person> ours = matches.people(all);
        Person author = ours.stream()
                .filter(each -> each.getEmail().equalsIgnoreCase(mail.content().fromAddress()))
                .findFirst()
                .orElse(null);
        TouchDirection direction = author == null ? TouchDirection.IN : TouchDirection.OUT;
        Person person = author != null || ours.isEmpty() ? author : ours.get(0);
        MailMessage message = MailMessage.received(mail.content(), direction, person, clock.instant());
        message.note(mail.noteKey(), mail.noteArgument());
        thread(message, mail.ancestors());
        em.persist(message);
        keepFiles(message, mail.files());
        ours.forEach(each -> all.remove(each.getEmail().toLowerCase(Locale.ROOT)));
        all.remove(settings.from());
        decide(message, matches.decide(mail, all), mail.automatic());
    }

    private void thread(MailMessage message, List<String> ancestors) {
        if (ancestors.isEmpty()) {
            return;
        }
        String began = em.createQuery(
                        "select m.threadId from MailMessage m where m.messageId in :ids order by m.id", String.class)
                .setParameter("ids", ancestors)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(ancestors.get(ancestors.size() - 1));
        message.answer(ancestors.get(0), began);
    }

    private void decide(MailMessage message, FilingDecision decision, boolean automatic) {
        if (automatic) {
            message.markAutomatic();
        }
        if (decision.customerId() != null) {
            Customer customer = em.find(Customer.class, decision.customerId());
            Contact contact = decision.contactId() == null ? null : em.find(Contact.class, decision.contactId());
            file(message, customer, contact, decision.ground());
        }
    }

    /** Files a message; unless no person wrote it, it is a touch. */
    void file(MailMessage message, Customer customer, Contact contact, FilingGround ground) {
        message.file(customer, contact, ground);
        message.concern(matches.caseNumber(message.getSubject(), customer.getId()));
        if (message.getState() == MailState.FILED) {
            count(message);
            news.filed(message);
        }
    }

    /** Makes a touch of a message that was filed or sent. */
    void count(MailMessage message) {
        Customer customer = message.getCustomer();
        Person person = message.getPerson() != null ? message.getPerson() : customer.getOwnerPerson();
        Instant at = message.getOccurredAt();
        Instant now = clock.instant();
        String subject = message.getSubject() == null || message.getSubject().isBlank() ? "…" : message.getSubject();
        String summary = subject.substring(0, Math.min(LONGEST_SUMMARY, subject.length()));
        Interaction touch = person == null
                ? Interaction.withNobody(customer, Channel.EMAIL, message.getDirection(), at, now, summary)
                : new Interaction(customer, person, Channel.EMAIL, message.getDirection(), at, now, summary);
        em.persist(touch.with(message.getContact()).ledTo(excerpt(message.getBody()), null, null));
        message.count(touch);
        logged.fire(new TouchLogged(customer.getId()));
    }

    private static String excerpt(String body) {
        if (body == null || body.isBlank()) {
            return null;
        }
        String line = body.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "…";
    }

    private void keepFiles(MailMessage message, List<IncomingMail.File> attached) {
        em.flush();
        for (IncomingMail.File file : attached) {
            byte[] head = Arrays.copyOf(file.content(), Math.min(file.content().length, FileKind.HEAD));
            if (file.content().length > files.largest() || !files.takes(file.name(), head)) {
                message.note("mail.note.fileRefused", file.name());
                continue;
            }
            try {
                files.keep(
                        new AuditSubject(MailMessage.TYPE, message.getId()),
                        file.name(),
                        new ByteArrayInputStream(file.content()));
            } catch (IOException e) {
                throw new BusinessRuleException("attachment.error.noRoom");
            }
        }
    }
}
