package cn.kexin.crm.domain.customer;

import cn.kexin.crm.domain.organisation.OrgUnit;
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
 * 接触: one touch with a customer, as evidence. Written once and never changed, which is why it has no version; a mistake
 * is corrected by a further touch. Counts for the unit its person belonged to when it was recorded.
 */
@Entity
@Table(name = "interaction")
public class Interaction {

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
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10, updatable = false)
    private TouchDirection direction;

    @Column(name = "occurred_at", nullable = false, updatable = false)
    private Instant occurredAt;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id", updatable = false)
    private OrgUnit unit;

    @Column(nullable = false, length = 2000, updatable = false)
    private String summary;

    @Column(length = 1000, updatable = false)
    private String result;

    @Column(name = "next_step", length = 500, updatable = false)
    private String nextStep;

    @Column(name = "next_at", updatable = false)
    private Instant nextAt;

    @Column(name = "external_id", length = 80, updatable = false)
    private String externalId;

    @Column(name = "contact_reason", length = 500, updatable = false)
    private String contactReason;

    private static final String FIRST_YEAR = "1900";

    /** What lies before is a slip of the pen. */
    private static final Instant EARLIEST = Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z");

    protected Interaction() {}

    /**
     * @param person who spoke with the customer; the touch counts for that person's present home unit
     * @param occurredAt when it happened
     * @param recordedAt now; a touch is recorded after it happened
     * @throws BusinessRuleException when the touch lies in the future or before any that can be remembered
     */
    public Interaction(
            Customer customer,
            Person person,
            Channel channel,
            TouchDirection direction,
            Instant occurredAt,
            Instant recordedAt,
            String summary) {
        if (occurredAt.isAfter(recordedAt)) {
            throw BusinessRuleException.onField("occurredAt", "customer.error.touchInFuture");
        }
        if (occurredAt.isBefore(EARLIEST)) {
            throw BusinessRuleException.onField("occurredAt", "customer.error.touchTooEarly", FIRST_YEAR);
        }
        this.customer = Objects.requireNonNull(customer);
        this.person = Objects.requireNonNull(person);
        this.unit = person.getUnit();
        this.channel = Objects.requireNonNull(channel);
        this.direction = Objects.requireNonNull(direction);
        this.occurredAt = occurredAt;
        this.recordedAt = recordedAt;
        this.summary = summary.strip();
    }

    /**
     * Names the person at the customer's side; said before the touch is stored.
     *
     * @param newContact null when nobody known
     * @throws BusinessRuleException when the contact person is another customer's
     */
    public Interaction with(Contact newContact) {
        if (newContact != null && !newContact.getCustomer().equals(customer)) {
            throw BusinessRuleException.onField("contactId", "customer.error.contactOfAnother");
        }
        contact = newContact;
        return this;
    }

    /** @param reason why the contract needed it although the person wants to be left alone; null when nobody asked for that */
    public Interaction although(String reason) {
        contactReason = reason;
        return this;
    }

    /**
     * Says what came of the touch; said before it is stored.
     *
     * @param newNextAt when the next step is due; needs a next step
     */
    public Interaction ledTo(String newResult, String newNextStep, Instant newNextAt) {
        if (newNextAt != null && newNextStep == null) {
            throw BusinessRuleException.onField("nextStep", "customer.error.nextStepMissing");
        }
        if (newNextAt != null && newNextAt.isBefore(occurredAt)) {
            throw BusinessRuleException.onField("nextAt", "customer.error.nextBeforeTouch");
        }
        result = newResult;
        nextStep = newNextStep;
        nextAt = newNextAt;
        return this;
    }

    /** @param newExternalId the touch's key in the system it was taken over from */
    public Interaction cameFrom(String newExternalId) {
        externalId = newExternalId;
        return this;
    }

    public Long getId() {
        return id;
    }

    public Customer getCustomer() {
        return customer;
    }

    /** @return the person at the customer, or null */
    public Contact getContact() {
        return contact;
    }

    public Channel getChannel() {
        return channel;
    }

    public TouchDirection getDirection() {
        return direction;
    }

    public Instant getOccurredAt() {
        return occurredAt;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public Person getPerson() {
        return person;
    }

    /** @return the unit the touch counts for */
    public OrgUnit getUnit() {
        return unit;
    }

    public String getSummary() {
        return summary;
    }

    public String getResult() {
        return result;
    }

    public String getNextStep() {
        return nextStep;
    }

    /** @return when the next step is due, or null */
    public Instant getNextAt() {
        return nextAt;
    }

    /** @return why somebody was approached who wants to be left alone, or null */
    public String getContactReason() {
        return contactReason;
    }

    public String getExternalId() {
        return externalId;
    }
}
