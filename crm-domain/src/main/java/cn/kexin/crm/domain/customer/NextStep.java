package cn.kexin.crm.domain.customer;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/**
 * 下一步: what was agreed at a touch and who of us owes it. Open until a later touch settles it, or until somebody says why it
 * is settled without one.
 */
@Entity
@Table(name = "next_step")
public class NextStep extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "interaction_id", updatable = false)
    private Interaction agreedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(nullable = false, length = 500)
    private String what;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "closed_by_id")
    private Person closedBy;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "closed_by_touch_id")
    private Interaction closedByTouch;

    @Column(name = "closing_note", length = 200)
    private String closingNote;

    protected NextStep() {}

    /**
     * @param touch says what is to be done and when
     * @param person who owes it
     */
    public NextStep(Interaction touch, Person person) {
        this.customer = touch.getCustomer();
        this.agreedAt = touch;
        this.createdAt = touch.getRecordedAt();
        agree(touch, person);
    }

    /** Says anew what was agreed, after the touch itself was put right. */
    public final void agree(Interaction touch, Person newPerson) {
        person = Objects.requireNonNull(newPerson);
        what = touch.getNextStep();
        dueAt = touch.getNextAt();
    }

    /** Somebody else owes it from now on. */
    public void handTo(Person successor) {
        person = Objects.requireNonNull(successor);
    }

    /** @throws BusinessRuleException when it is settled already */
    public void settle(Interaction touch) {
        requireOpen();
        closedByTouch = Objects.requireNonNull(touch);
        closedBy = touch.getPerson();
        closedAt = touch.getRecordedAt();
    }

    /** @throws BusinessRuleException when it is settled already */
    public void settle(Person by, String why, Instant now) {
        requireOpen();
        closedBy = Objects.requireNonNull(by);
        closingNote = why.strip();
        closedAt = Objects.requireNonNull(now);
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new BusinessRuleException("customer.error.stepSettled", what);
        }
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public Customer getCustomer() {
        return customer;
    }

    /** @return the touch at which it was agreed */
    public Interaction getAgreedAt() {
        return agreedAt;
    }

    public Person getPerson() {
        return person;
    }

    public String getWhat() {
        return what;
    }

    /** @return when it is due, or null */
    public Instant getDueAt() {
        return dueAt;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    public Person getClosedBy() {
        return closedBy;
    }

    /** @return the touch that settled it, or null */
    public Interaction getClosedByTouch() {
        return closedByTouch;
    }

    /** @return why it was settled without a touch, or null */
    public String getClosingNote() {
        return closingNote;
    }
}
