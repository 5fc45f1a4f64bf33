package cn.kexin.crm.domain.privacy;

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
 * 个人信息权利请求: somebody wants to see, have, correct or erase what we hold about them. Opened with who asked and how we know
 * that it is them, answered or refused with a reason until its due date; an erasure is released by a second person.
 */
@Entity
@Table(name = "data_request")
public class DataRequest extends BaseEntity {

    /** What a request is called where records of all kinds are named by type and id. */
    public static final String TYPE = "dataRequest";

    /**
     * Working days until a request is to be answered: 《App违法违规收集使用个人信息行为认定方法》 art. 6 allows at most fifteen; the law
     * itself says “in time” (art. 45, 50).
     */
    public static final int WORKING_DAYS = 15;

    @Column(nullable = false, length = 20, updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private DataRequestKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private DataRequestState state = DataRequestState.OPEN;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private DataRequestOrigin origin;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id", updatable = false)
    private Contact contact;

    @Column(name = "asked_by", length = 120)
    private String askedBy;

    @Column(name = "asked_on", nullable = false, updatable = false)
    private LocalDate askedOn;

    @Column(name = "identity_check", length = 500)
    private String identityCheck;

    @Column(length = 1000)
    private String wish;

    @Column(name = "due_on", nullable = false, updatable = false)
    private LocalDate dueOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "opened_by_id", updatable = false)
    private Person openedBy;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decided_by_id")
    private Person decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(length = 1000)
    private String answer;

    @Column(name = "job_id")
    private Long jobId;

    protected DataRequest() {}

    /**
     * @param contact whom it is about; null when the customer itself is the person
     * @param dueOn the last day to answer
     * @param openedBy null when a rule of retention proposes it
     */
    public DataRequest(
            String number,
            DataRequestKind kind,
            Customer customer,
            Contact contact,
            LocalDate askedOn,
            LocalDate dueOn,
            Person openedBy,
            Instant openedAt) {
        this.number = Objects.requireNonNull(number);
        this.kind = Objects.requireNonNull(kind);
        this.customer = Objects.requireNonNull(customer);
        this.contact = contact;
        this.askedOn = Objects.requireNonNull(askedOn);
        this.dueOn = Objects.requireNonNull(dueOn);
        this.openedBy = openedBy;
        this.openedAt = Objects.requireNonNull(openedAt);
        this.origin = openedBy == null ? DataRequestOrigin.RETENTION : DataRequestOrigin.PERSON;
    }

    /**
     * @param who asked, in their own words
     * @param check how we know that it is them, or that they may speak for them
     * @param what they want, in their own words; or null
     */
    public DataRequest asked(String who, String check, String what) {
        askedBy = Objects.requireNonNull(who);
        identityCheck = Objects.requireNonNull(check);
        wish = what;
        return this;
    }

    /** @throws BusinessRuleException when it is over, or an erasure, which is answered by being done */
    public void answer(String text, Person by, Instant at) {
        if (kind == DataRequestKind.ERASURE) {
            throw new BusinessRuleException("privacy.error.releaseInstead", number);
        }
        decide(DataRequestState.DONE, text, by, at);
    }

    /** @param reason what the person was told (art. 50) */
    public void refuse(String reason, Person by, Instant at) {
        decide(DataRequestState.REFUSED, reason, by, at);
    }

    private void decide(DataRequestState last, String text, Person by, Instant at) {
        requireOpen();
        state = last;
        answer = text.strip();
        decidedBy = Objects.requireNonNull(by);
        decidedAt = Objects.requireNonNull(at);
    }

    private void requireOpen() {
        if (state != DataRequestState.OPEN) {
            throw new BusinessRuleException("privacy.error.over", number);
        }
    }

    /**
     * Lets an erasure go ahead, which nobody can take back: four eyes.
     *
     * @throws BusinessRuleException when it is no open erasure, or the same person opened it
     */
    public void release(Person by, Instant at) {
        requireOpen();
        if (kind != DataRequestKind.ERASURE) {
            throw new BusinessRuleException("privacy.error.noErasure", number);
        }
        if (by.equals(openedBy)) {
            throw new BusinessRuleException("privacy.error.fourEyes", number);
        }
        state = DataRequestState.RELEASED;
        decidedBy = by;
        decidedAt = Objects.requireNonNull(at);
    }

    /** @param job the background job that carries it out */
    public void carriedOutBy(long job) {
        jobId = job;
    }

    /** The person is erased; who asked is forgotten with them. */
    public void erased() {
        if (state != DataRequestState.RELEASED) {
            throw new IllegalStateException(number + " is " + state);
        }
        state = DataRequestState.DONE;
        forgetWords();
    }

    /** Other requests of somebody who is erased keep that they were made and what came of it. */
    public void forgetWords() {
        askedBy = null;
        identityCheck = null;
        wish = null;
        answer = null;
    }

    public String getNumber() {
        return number;
    }

    public DataRequestKind getKind() {
        return kind;
    }

    public DataRequestState getState() {
        return state;
    }

    public Customer getCustomer() {
        return customer;
    }

    /** @return whom it is about, or null for the customer itself */
    public Contact getContact() {
        return contact;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public Long getJobId() {
        return jobId;
    }
}
