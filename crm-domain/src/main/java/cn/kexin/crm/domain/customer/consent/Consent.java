package cn.kexin.crm.domain.customer.consent;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/**
 * 同意: somebody agreed to be approached in one way for one purpose, or took it back (个人信息保护法 art. 13–15). Written once as
 * evidence; the latest one stands, and all of them together show how it came to be.
 */
@Entity
@Table(name = "consent")
public class Consent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id", updatable = false)
    private Contact contact;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private ContactChannel channel;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private ContactPurpose purpose;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private ConsentState state;

    @Column(name = "occurred_at", nullable = false, updatable = false)
    private Instant occurredAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private ConsentSource source;

    @Column(length = 500, updatable = false)
    private String evidence;

    @Column(name = "attachment_id", updatable = false)
    private Long attachmentId;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "recorded_by_id", updatable = false)
    private Person recordedBy;

    protected Consent() {}

    /**
     * @param contact who agreed; null for the customer itself
     * @param state what they said; that nobody was asked is nothing said
     * @param occurredAt when they said so, not in the future
     */
    public Consent(
            Customer customer,
            Contact contact,
            ContactChannel channel,
            ContactPurpose purpose,
            ConsentState state,
            Instant occurredAt,
            Person recordedBy,
            Instant recordedAt) {
        if (occurredAt.isAfter(recordedAt)) {
            throw BusinessRuleException.onField("occurredAt", "consent.error.inFuture");
        }
        if (state == ConsentState.UNKNOWN) {
            throw BusinessRuleException.onField("state", "consent.error.notSaid");
        }
        this.customer = Objects.requireNonNull(customer);
        this.contact = contact;
        this.channel = Objects.requireNonNull(channel);
        this.purpose = Objects.requireNonNull(purpose);
        this.state = Objects.requireNonNull(state);
        this.occurredAt = occurredAt;
        this.recordedBy = Objects.requireNonNull(recordedBy);
        this.recordedAt = recordedAt;
    }

    /**
     * Says how we know; said before it is stored. Whoever processes on the ground of consent must be able to show it, so that
     * giving needs a word of evidence; taking back needs none.
     *
     * @param note what was said, signed or ticked, and where that is kept; or null
     * @param fileId a file of the customer that shows it, or null
     */
    public Consent knownFrom(ConsentSource newSource, String note, Long fileId) {
        if (state == ConsentState.GIVEN && note == null && fileId == null) {
            throw BusinessRuleException.onField("evidence", "consent.error.noEvidence");
        }
        source = Objects.requireNonNull(newSource);
        evidence = note;
        attachmentId = fileId;
        return this;
    }

    public Long getId() {
        return id;
    }

    public Customer getCustomer() {
        return customer;
    }

    /** @return who agreed, or null for the customer itself */
    public Contact getContact() {
        return contact;
    }

    public ContactChannel getChannel() {
        return channel;
    }

    public ContactPurpose getPurpose() {
        return purpose;
    }

    public ConsentState getState() {
        return state;
    }

    public Instant getOccurredAt() {
        return occurredAt;
    }

    public ConsentSource getSource() {
        return source;
    }

    public String getEvidence() {
        return evidence;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public Person getRecordedBy() {
        return recordedBy;
    }
}
