package cn.kexin.crm.domain.mail;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.Interaction;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * 邮件: a message that came in and is filed to a customer, at once or by a person; or one that we send, which waits in the
 * outbox until the mail server has taken it. What is filed or sent is a touch, unless no person wrote it.
 */
@Entity
@Table(name = "mail_message")
public class MailMessage extends BaseEntity {

    /** What a message is called where records of all kinds are named by type and id. */
    public static final String TYPE = "mail";

    /** So often the mail server is tried before a person is asked. */
    public static final int MOST_ATTEMPTS = 8;

    /** Longest text that is kept of a message, in characters. */
    public static final int LONGEST_BODY = 100_000;

    /** Longest entry for a calendar that goes along, in characters. */
    public static final int LONGEST_INVITATION = 4000;

    private static final int LONGEST_NOTE = 500;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10, updatable = false)
    private TouchDirection direction;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private MailState state;

    @Column(name = "message_id", nullable = false, length = MailThread.LONGEST_ID, updatable = false)
    private String messageId;

    @Column(nullable = false, length = 64, updatable = false)
    private String fingerprint;

    @Column(name = "thread_id", nullable = false, length = MailThread.LONGEST_ID)
    private String threadId;

    @Column(name = "in_reply_to", length = MailThread.LONGEST_ID)
    private String inReplyTo;

    @Column(name = "from_address", length = 250, updatable = false)
    private String fromAddress;

    @Column(name = "from_name", length = 200, updatable = false)
    private String fromName;

    @Column(length = 2000, updatable = false)
    private String recipients;

    @Column(length = 500, updatable = false)
    private String subject;

    @Column(length = LONGEST_BODY, updatable = false)
    private String body;

    @Column(name = "occurred_at", nullable = false)
    private Instant occurredAt;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    @Column(name = "note_key", length = 80)
    private String noteKey;

    @Column(name = "note_argument", length = LONGEST_NOTE)
    private String noteArgument;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "customer_id")
    private Customer customer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id")
    private Contact contact;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "interaction_id")
    private Interaction interaction;

    @Column(name = "case_number", length = 30)
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private FilingGround ground;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(length = LONGEST_INVITATION, updatable = false)
    private String invitation;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    protected MailMessage() {}

    private MailMessage(MailContent content, TouchDirection direction, MailState state, Instant recordedAt) {
        this.direction = direction;
        this.state = state;
        this.messageId = content.messageId();
        this.fingerprint = content.fingerprint();
        this.threadId = content.messageId();
        this.fromAddress = content.fromAddress();
        this.fromName = content.fromName();
        this.recipients = content.recipients();
        this.subject = content.subject();
        this.body = content.body();
        this.occurredAt = content.sentAt();
        this.recordedAt = Objects.requireNonNull(recordedAt);
    }

    /**
     * A message from the mailbox, not yet filed.
     *
     * @param direction OUT for a copy of what one of us wrote
     * @param person who of us wrote or got it, or null
     */
    public static MailMessage received(MailContent content, TouchDirection direction, Person person, Instant now) {
        MailMessage message = new MailMessage(content, direction, MailState.UNFILED, now);
        message.person = person;
        if (message.occurredAt.isAfter(now)) {
            message.occurredAt = now;
        }
        return message;
    }

    /** A message that is to be sent, to be {@link #file filed} at once. */
    public static MailMessage toSend(MailContent content, Person sender, Instant now) {
        MailMessage message = new MailMessage(content, TouchDirection.OUT, MailState.QUEUED, now);
        message.person = Objects.requireNonNull(sender);
        message.nextAttemptAt = now;
        return message;
    }

    /** @param thread Message-ID that the conversation began with */
    public void answer(String replied, String thread) {
        inReplyTo = replied;
        threadId = thread;
    }

    /** @param number of the case that it is about, or null */
    public void concern(String number) {
        caseNumber = number;
    }

    /** @param calendar an entry for the reader's calendar (RFC 5545) that goes along */
    public void invite(String calendar) {
        invitation = Objects.requireNonNull(calendar);
    }

    /** Says what is wrong or missing: a message key and what goes into it. */
    public void note(String key, String argument) {
        noteKey = key;
        noteArgument = argument == null ? null : argument.substring(0, Math.min(LONGEST_NOTE, argument.length()));
    }

    /** No person wrote it. */
    public void markAutomatic() {
        state = MailState.AUTOMATIC;
    }

    /** It belongs to that customer; what is to be sent stays in the outbox. */
    public void file(Customer whose, Contact with, FilingGround why) {
        if (with != null && !with.getCustomer().equals(whose)) {
            throw BusinessRuleException.onField("contactId", "customer.error.contactOfAnother");
        }
        customer = Objects.requireNonNull(whose);
        contact = with;
        ground = why;
        if (state == MailState.UNFILED || state == MailState.DISMISSED) {
            state = MailState.FILED;
        }
    }

    /** It counts as that touch. */
    public void count(Interaction touch) {
        interaction = Objects.requireNonNull(touch);
    }

    /** @throws BusinessRuleException when it is filed already */
    public void dismiss() {
        if (state != MailState.UNFILED) {
            throw new BusinessRuleException("mail.error.filed");
        }
        state = MailState.DISMISSED;
    }

    /** @return whether a person has still to say whose it is, or said that it is nobody's */
    public boolean isOpen() {
        return state == MailState.UNFILED || state == MailState.DISMISSED;
    }

    /** It goes to the mail server now. */
    public void begin(Instant now, Duration patience) {
        state = MailState.SENDING;
        attempts++;
        nextAttemptAt = now.plus(patience);
    }

    public void sent(Instant now) {
        state = MailState.SENT;
        occurredAt = now;
        nextAttemptAt = null;
        note(null, null);
    }

    /** The server could not be reached or asked to wait: it is tried again later, until that makes no sense. */
    public void postpone(Instant now, String why) {
        note("mail.note.notSent", why);
        if (attempts >= MOST_ATTEMPTS) {
            state = MailState.FAILED;
            nextAttemptAt = null;
        } else {
            state = MailState.QUEUED;
            nextAttemptAt = now.plus(BackOff.after(attempts));
        }
    }

    /** The server will never take it. */
    public void refuse(String why) {
        note("mail.note.notSent", why);
        state = MailState.FAILED;
        nextAttemptAt = null;
    }

    /** We were interrupted while sending it, so that only a person can say whether it arrived. */
    public void loseTrack() {
        state = MailState.UNCERTAIN;
        nextAttemptAt = null;
    }

    /**
     * A person wants it sent again, with the same Message-ID, so that whoever got it already sees that it is the same.
     *
     * @throws BusinessRuleException when it did not fail
     */
    public void sendAgain(Instant now) {
        if (state != MailState.FAILED && state != MailState.UNCERTAIN) {
            throw new BusinessRuleException("mail.error.notFailed");
        }
        state = MailState.QUEUED;
        attempts = 0;
        nextAttemptAt = now;
    }

    public TouchDirection getDirection() {
        return direction;
    }

    public MailState getState() {
        return state;
    }

    public String getMessageId() {
        return messageId;
    }

    public String getThreadId() {
        return threadId;
    }

    public String getInReplyTo() {
        return inReplyTo;
    }

    public String getFromAddress() {
        return fromAddress;
    }

    public String getFromName() {
        return fromName;
    }

    /** @return addresses separated by commas */
    public String getRecipients() {
        return recipients;
    }

    public String getSubject() {
        return subject;
    }

    /** @return plain text, whatever it was */
    public String getBody() {
        return body;
    }

    /** @return an entry for the reader's calendar that goes along, or null */
    public String getInvitation() {
        return invitation;
    }

    public Instant getOccurredAt() {
        return occurredAt;
    }

    public String getNoteKey() {
        return noteKey;
    }

    public String getNoteArgument() {
        return noteArgument;
    }

    /** @return whose it is, or null while nobody knows */
    public Customer getCustomer() {
        return customer;
    }

    public Contact getContact() {
        return contact;
    }

    /** @return the touch as which it counts, or null */
    public Interaction getInteraction() {
        return interaction;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public FilingGround getGround() {
        return ground;
    }

    /** @return who of us wrote or got it, or null */
    public Person getPerson() {
        return person;
    }

    public int getAttempts() {
        return attempts;
    }
}
