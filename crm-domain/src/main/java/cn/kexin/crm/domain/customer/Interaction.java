package cn.kexin.crm.domain.customer;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * 接触: one touch with a customer, as evidence. Its author may put it right within {@link #AMENDABLE}; after that it stands as
 * it is, and a mistake is corrected by an entry of its own that names it. Counts for the unit its person belonged to when
 * it was recorded.
 */
@Entity
@Table(name = "interaction")
public class Interaction extends BaseEntity {

    /** What a touch is called where records of all kinds are named by type and id. */
    public static final String TYPE = "interaction";

    /** How long its author may change it. */
    public static final Duration AMENDABLE = Duration.ofMinutes(30);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id")
    private Contact contact;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private TouchDirection direction;

    @Column(name = "occurred_at", nullable = false)
    private Instant occurredAt;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id", updatable = false)
    private OrgUnit unit;

    @Column(nullable = false, length = 2000)
    private String summary;

    @Column(length = 1000)
    private String result;

    @Column(name = "next_step", length = 500)
    private String nextStep;

    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "external_id", length = 80, updatable = false)
    private String externalId;

    @Column(name = "contact_reason", length = 500, updatable = false)
    private String contactReason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "corrects_id", updatable = false)
    private Interaction corrects;

    @ManyToMany
    @JoinTable(
            name = "interaction_contact",
            joinColumns = @JoinColumn(name = "interaction_id"),
            inverseJoinColumns = @JoinColumn(name = "contact_id"))
    private Set<Contact> furtherContacts = new HashSet<>();

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
        this.customer = Objects.requireNonNull(customer);
        this.person = Objects.requireNonNull(person);
        this.unit = person.getUnit();
        this.recordedAt = recordedAt;
        tell(channel, direction, occurredAt, summary);
    }

    /** A touch that nobody of us in particular had, such as a letter to the company; it counts for the customer's unit. */
    public static Interaction withNobody(
            Customer customer,
            Channel channel,
            TouchDirection direction,
            Instant occurredAt,
            Instant recordedAt,
            String summary) {
        Interaction touch = new Interaction();
        touch.customer = Objects.requireNonNull(customer);
        touch.unit = customer.getOwnerUnit();
        touch.recordedAt = recordedAt;
        touch.tell(channel, direction, occurredAt, summary);
        return touch;
    }

    private void tell(Channel newChannel, TouchDirection newDirection, Instant happenedAt, String newSummary) {
        if (happenedAt.isAfter(recordedAt)) {
            throw BusinessRuleException.onField("occurredAt", "customer.error.touchInFuture");
        }
        if (happenedAt.isBefore(EARLIEST)) {
            throw BusinessRuleException.onField("occurredAt", "customer.error.touchTooEarly", FIRST_YEAR);
        }
        channel = Objects.requireNonNull(newChannel);
        direction = Objects.requireNonNull(newDirection);
        occurredAt = happenedAt;
        summary = newSummary.strip();
    }

    /** @return whether that person may still change it instead of correcting it */
    public boolean isAmendableBy(Person author, Instant now) {
        return author.equals(person) && now.isBefore(recordedAt.plus(AMENDABLE));
    }

    /**
     * Puts it right while it is fresh.
     *
     * @throws BusinessRuleException when somebody else wrote it, or too long ago: it is corrected by a further entry then
     */
    public void amend(
            Person author,
            Instant now,
            Channel newChannel,
            TouchDirection newDirection,
            Instant happenedAt,
            String newSummary) {
        if (!isAmendableBy(author, now)) {
            throw new BusinessRuleException("customer.error.touchStands", AMENDABLE.toMinutes());
        }
        tell(newChannel, newDirection, happenedAt, newSummary);
    }

    /**
     * Makes it a correcting entry; said before it is stored.
     *
     * @throws BusinessRuleException when the other one is a touch with another customer, or a correction itself
     */
    public Interaction correcting(Interaction wrong) {
        if (!wrong.customer.equals(customer) || wrong.corrects != null) {
            throw new BusinessRuleException("customer.error.notCorrectable");
        }
        corrects = wrong;
        return this;
    }

    /**
     * Names the others at the customer's side.
     *
     * @throws BusinessRuleException when one of them is another customer's
     */
    public Interaction withOthers(Collection<Contact> others) {
        others.forEach(this::requireOwn);
        furtherContacts.retainAll(others);
        furtherContacts.addAll(others);
        furtherContacts.remove(contact);
        return this;
    }

    private void requireOwn(Contact each) {
        if (!each.getCustomer().equals(customer)) {
            throw BusinessRuleException.onField("contactId", "customer.error.contactOfAnother");
        }
    }

    /**
     * Names the person at the customer's side.
     *
     * @param newContact null when nobody known
     * @throws BusinessRuleException when the contact person is another customer's
     */
    public Interaction with(Contact newContact) {
        if (newContact != null) {
            requireOwn(newContact);
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
     * Says what came of the touch.
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

    /** @return the touch that this entry puts right, or null */
    public Interaction getCorrects() {
        return corrects;
    }

    /** @return who of them was there besides {@link #getContact} */
    public Set<Contact> getFurtherContacts() {
        return Collections.unmodifiableSet(furtherContacts);
    }
}
