package cn.kexin.crm.domain.assessment;

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
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * 整改: what is done about a weak figure. Opened when the scorecard is published, owned by the head or the person assessed,
 * planned, and closed with an outcome; its effect shows in the next periods' figures.
 */
@Entity
@Table(name = "improvement_plan")
public class ImprovementPlan extends BaseEntity {

    /** Days from publishing until the outcome is due. */
    public static final int DAYS = 30;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "scorecard_id", updatable = false)
    private Scorecard scorecard;

    @Column(nullable = false, length = 40, updatable = false)
    private String measure;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private Person owner;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id", updatable = false)
    private OrgUnit unit;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ImprovementState state = ImprovementState.OPEN;

    @Column(length = 4000)
    private String actions;

    @Column(length = 4000)
    private String outcome;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected ImprovementPlan() {}

    /** @param today the day of publishing */
    public ImprovementPlan(Scorecard scorecard, String measure, LocalDate today, Instant now) {
        this.scorecard = Objects.requireNonNull(scorecard);
        this.measure = Objects.requireNonNull(measure);
        this.owner = scorecard.answerable();
        this.unit = scorecard.getUnit();
        this.dueOn = today.plusDays(DAYS);
        this.openedAt = now;
    }

    /** Writes down what will be done. */
    public void plan(String newActions) {
        requireNotDone();
        actions = Objects.requireNonNull(newActions);
        state = ImprovementState.PLANNED;
    }

    /** Writes down what came of it. */
    public void close(String newOutcome, Instant now) {
        requireNotDone();
        if (actions == null) {
            throw new BusinessRuleException("assessment.error.improvementUnplanned");
        }
        outcome = Objects.requireNonNull(newOutcome);
        closedAt = now;
        state = ImprovementState.DONE;
    }

    /** Hands it to somebody else, as when the owner leaves. */
    public void handOver(Person newOwner) {
        owner = newOwner;
    }

    private void requireNotDone() {
        if (state == ImprovementState.DONE) {
            throw new BusinessRuleException("assessment.error.improvementDone");
        }
    }

    public Scorecard getScorecard() {
        return scorecard;
    }

    public String getMeasure() {
        return measure;
    }

    /** @return who sees to it, or null while the unit has no head */
    public Person getOwner() {
        return owner;
    }

    public OrgUnit getUnit() {
        return unit;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public ImprovementState getState() {
        return state;
    }

    public String getActions() {
        return actions;
    }

    public String getOutcome() {
        return outcome;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public Instant getClosedAt() {
        return closedAt;
    }
}
