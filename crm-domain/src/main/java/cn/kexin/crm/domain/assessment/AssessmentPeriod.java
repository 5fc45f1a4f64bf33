package cn.kexin.crm.domain.assessment;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
 * One round of assessment: opened for a span of days under one revision of a scheme, computed, reviewed by the heads,
 * decided by the customer department, confirmed by the executive, published and from then on frozen.
 */
@Entity
@Table(name = "assessment_period")
public class AssessmentPeriod extends BaseEntity {

    private static final int MOST_YEARS = 1;

    @Column(nullable = false, length = 20, updatable = false)
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10, updatable = false)
    private PeriodKind kind;

    @Column(name = "first_day", nullable = false, updatable = false)
    private LocalDate firstDay;

    @Column(name = "last_day", nullable = false, updatable = false)
    private LocalDate lastDay;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "scheme_id", updatable = false)
    private Scheme scheme;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private PeriodState state = PeriodState.OPEN;

    @Column(name = "figures_as_of")
    private Instant figuresAsOf;

    @Embedded
    @AttributeOverride(name = "signedAt", column = @Column(name = "decided_at"))
    @AssociationOverride(name = "person", joinColumns = @JoinColumn(name = "decided_by_id"))
    private Signature decision;

    @Embedded
    @AttributeOverride(name = "signedAt", column = @Column(name = "confirmed_at"))
    @AssociationOverride(name = "person", joinColumns = @JoinColumn(name = "confirmed_by_id"))
    private Signature confirmation;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected AssessmentPeriod() {}

    /**
     * @param lastDay included; at most a year after the first
     * @throws BusinessRuleException when the days do not make a period or the scheme is not in force
     */
    public AssessmentPeriod(String code, LocalDate firstDay, LocalDate lastDay, Scheme scheme) {
        if (lastDay.isBefore(firstDay)) {
            throw BusinessRuleException.onField("to", "assessment.error.endsBeforeStart");
        }
        if (!lastDay.isBefore(firstDay.plusYears(MOST_YEARS))) {
            throw BusinessRuleException.onField("to", "assessment.error.longerThanYear");
        }
        if (scheme.getStatus() != SchemeStatus.ACTIVE) {
            throw BusinessRuleException.onField("scheme", "assessment.error.schemeNotInForce", scheme.getCode());
        }
        this.code = Objects.requireNonNull(code);
        this.kind = PeriodKind.of(firstDay, lastDay);
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.scheme = scheme;
    }

    /** Figures are about to be computed: for the first time, or anew while heads review them. */
    public void startComputing() {
        requireComputable();
        if (state == PeriodState.OPEN) {
            state = PeriodState.COMPUTING;
        }
    }

    /** The figures stand, of evidence recorded up to then. */
    public void computed(Instant asOf) {
        requireComputable();
        figuresAsOf = Objects.requireNonNull(asOf);
        state = PeriodState.REVIEW;
    }

    /** The first computation failed or was cancelled. */
    public void computationAbandoned() {
        if (state == PeriodState.COMPUTING) {
            state = PeriodState.OPEN;
        }
    }

    private void requireComputable() {
        if (state.compareTo(PeriodState.REVIEW) > 0) {
            throw new BusinessRuleException("assessment.error.figuresStand", code);
        }
    }

    /** The customer department closes the review. */
    public void decide(Person by, Instant now, long openAppeals) {
        require(PeriodState.REVIEW);
        if (openAppeals > 0) {
            throw new BusinessRuleException("assessment.error.appealsOpen", openAppeals);
        }
        state = PeriodState.DECIDED;
        decision = new Signature(by, now);
    }

    /** The executive confirms figures, marks, rewards and penalties. */
    public void confirm(Person by, Instant now) {
        require(PeriodState.DECIDED);
        state = PeriodState.CONFIRMED;
        confirmation = new Signature(by, now);
    }

    /** The executive does not confirm: back to the customer department. */
    public void sendBack() {
        require(PeriodState.DECIDED);
        state = PeriodState.REVIEW;
        decision = null;
    }

    public void publish(Instant now) {
        require(PeriodState.CONFIRMED);
        state = PeriodState.PUBLISHED;
        publishedAt = now;
    }

    /** @throws BusinessRuleException unless the heads' review is on */
    public void requireReview() {
        require(PeriodState.REVIEW);
    }

    private void require(PeriodState expected) {
        if (state != expected) {
            throw new BusinessRuleException("assessment.error.state." + expected, code);
        }
    }

    public String getCode() {
        return code;
    }

    public PeriodKind getKind() {
        return kind;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    /** @return the last day, included */
    public LocalDate getLastDay() {
        return lastDay;
    }

    public Scheme getScheme() {
        return scheme;
    }

    public PeriodState getState() {
        return state;
    }

    /** @return evidence recorded up to then is in the figures; null before the first computation */
    public Instant getFiguresAsOf() {
        return figuresAsOf;
    }

    /** @return who closed the review, or null while it is open */
    public Signature getDecision() {
        return decision;
    }

    /** @return who confirmed the results, or null while nobody did */
    public Signature getConfirmation() {
        return confirmation;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }
}
