package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * 客户确认: the customer is asked by a secret link whether their matter is done. The link is answered once, ends by itself,
 * and only the hash of its secret is known.
 */
@Entity
@Table(name = "case_confirmation")
public class CustomerConfirmation extends BaseEntity {

    /** How long a link can be answered. */
    public static final Duration VALID = Duration.ofDays(14);

    /** Stars of a customer who is quite content. */
    public static final int MOST_STARS = 5;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id", updatable = false)
    private CustomerCase customerCase;

    @Column(name = "token_hash", nullable = false, length = 64, updatable = false)
    private String tokenHash;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "asked_by_id", updatable = false)
    private Person askedBy;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column
    private Boolean confirmed;

    @Column
    private Integer stars;

    @Column(length = 1000)
    private String words;

    protected CustomerConfirmation() {}

    /** @throws BusinessRuleException when the case is not done from our side */
    public CustomerConfirmation(CustomerCase customerCase, String tokenHash, Person askedBy, Instant askedAt) {
        if (customerCase.getStatus() != StageKind.RESOLVED) {
            throw new BusinessRuleException("confirmation.error.notResolved", customerCase.getNumber());
        }
        this.customerCase = customerCase;
        this.tokenHash = Objects.requireNonNull(tokenHash);
        this.askedBy = Objects.requireNonNull(askedBy);
        this.askedAt = Objects.requireNonNull(askedAt);
        this.expiresAt = askedAt.plus(VALID);
    }

    /** @return where the question stands at a moment */
    public ConfirmationState stateAt(Instant now) {
        if (answeredAt != null) {
            return ConfirmationState.ANSWERED;
        }
        if (!now.isBefore(expiresAt)) {
            return ConfirmationState.EXPIRED;
        }
        return customerCase.getStatus() == StageKind.RESOLVED ? ConfirmationState.OPEN : ConfirmationState.OVERTAKEN;
    }

    /** A newer link takes its place. */
    public void end(Instant now) {
        if (answeredAt == null && now.isBefore(expiresAt)) {
            expiresAt = now;
        }
    }

    /**
     * The customer answers: the case is closed as confirmed, or goes back to work.
     *
     * @param act on the case, by nobody of ours
     * @param done whether the matter is done for the customer
     * @param newStars 1 to {@link #MOST_STARS}; null when they give none
     * @param newWords what they say; needed when it is not done
     * @throws BusinessRuleException when it was answered before, is too late, or says nothing where something has to be said
     */
    public void answer(Act act, boolean done, Integer newStars, String newWords) {
        ConfirmationState state = stateAt(act.at());
        if (state != ConfirmationState.OPEN) {
            throw new BusinessRuleException("confirmation.error." + state.name());
        }
        boolean silent = newWords == null || newWords.isBlank();
        if (!done && silent) {
            throw BusinessRuleException.onField("words", "confirmation.error.wordsMissing");
        }
        answeredAt = act.at();
        confirmed = done;
        stars = newStars;
        words = silent ? null : newWords.strip();
        customerCase.heardFromCustomer(act, done, said());
    }

    /** What stands in the evidence: the stars, which read the same in all languages, and the words. */
    private String said() {
        String given = stars == null ? "" : "★".repeat(stars) + "☆".repeat(MOST_STARS - stars);
        return words == null ? given : (given + " " + words).strip();
    }

    public CustomerCase getCustomerCase() {
        return customerCase;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public Person getAskedBy() {
        return askedBy;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }

    /** @return whether it is done for the customer; null while they have not answered */
    public Boolean getConfirmed() {
        return confirmed;
    }

    public Integer getStars() {
        return stars;
    }

    public String getWords() {
        return words;
    }
}
