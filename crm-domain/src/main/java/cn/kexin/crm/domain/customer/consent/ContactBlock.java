package cn.kexin.crm.domain.customer.consent;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * 勿扰: somebody does not want to be approached, in one way or at all, until a day or for good (个人信息保护法 art. 44). Set with a
 * reason, lifted with a reason, never deleted. One for a customer covers its contact people too.
 */
@Entity
@Table(name = "contact_block")
public class ContactBlock extends BaseEntity {

    /** What it is called where records of all kinds are named by type and id. */
    public static final String TYPE = "contactBlock";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id", updatable = false)
    private Contact contact;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, updatable = false)
    private ContactChannel channel;

    @Column(nullable = false, length = 500, updatable = false)
    private String reason;

    @Column(name = "until_on", updatable = false)
    private LocalDate until;

    @Column(name = "set_at", nullable = false, updatable = false)
    private Instant setAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "set_by_id", updatable = false)
    private Person setBy;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lifted_by_id")
    private Person liftedBy;

    @Column(name = "lift_reason", length = 500)
    private String liftReason;

    protected ContactBlock() {}

    /**
     * @param contact whom to leave alone; null for the customer and everybody there
     * @param channel the way that is closed; null for every way
     * @param until the last day, or null for good
     * @param today the company's date, which {@code until} must not lie before
     */
    public ContactBlock(
            Customer customer,
            Contact contact,
            ContactChannel channel,
            String reason,
            LocalDate until,
            LocalDate today,
            Person setBy,
            Instant setAt) {
        if (until != null && until.isBefore(today)) {
            throw BusinessRuleException.onField("until", "consent.error.untilPast");
        }
        this.customer = Objects.requireNonNull(customer);
        this.contact = contact;
        this.channel = channel;
        this.reason = reason.strip();
        this.until = until;
        this.setBy = Objects.requireNonNull(setBy);
        this.setAt = Objects.requireNonNull(setAt);
    }

    /** @throws BusinessRuleException when it is lifted already */
    public void lift(String why, Person by, Instant at) {
        if (liftedAt != null) {
            throw new BusinessRuleException("consent.error.lifted");
        }
        liftReason = why.strip();
        liftedBy = Objects.requireNonNull(by);
        liftedAt = Objects.requireNonNull(at);
    }

    public Customer getCustomer() {
        return customer;
    }

    /** @return whom to leave alone, or null for the customer and everybody there */
    public Contact getContact() {
        return contact;
    }

    public ContactChannel getChannel() {
        return channel;
    }
}
