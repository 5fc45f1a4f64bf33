package cn.kexin.crm.domain.assessment;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/** A reward or penalty proposed on a scorecard; the executive's confirmation of the period approves it. */
@Entity
@Table(name = "reward")
public class Reward extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "scorecard_id", updatable = false)
    private Scorecard scorecard;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10, updatable = false)
    private RewardKind kind;

    @Column(nullable = false, precision = 12, scale = 2, updatable = false)
    private BigDecimal amount;

    @Column(nullable = false, length = 2000, updatable = false)
    private String reason;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "proposed_by_id", updatable = false)
    private Person proposedBy;

    @Column(name = "proposed_at", nullable = false, updatable = false)
    private Instant proposedAt;

    protected Reward() {}

    /** @param amount in CNY, positive for both kinds */
    public Reward(Scorecard scorecard, RewardKind kind, BigDecimal amount, String reason, Person by, Instant now) {
        scorecard.getPeriod().requireReview();
        if (amount.signum() <= 0) {
            throw BusinessRuleException.onField("amount", "assessment.error.amountNotPositive");
        }
        this.scorecard = scorecard;
        this.kind = Objects.requireNonNull(kind);
        this.amount = amount;
        this.reason = Objects.requireNonNull(reason);
        this.proposedBy = Objects.requireNonNull(by);
        this.proposedAt = now;
    }

    public Scorecard getScorecard() {
        return scorecard;
    }

    public RewardKind getKind() {
        return kind;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public String getReason() {
        return reason;
    }

    public Person getProposedBy() {
        return proposedBy;
    }

    public Instant getProposedAt() {
        return proposedAt;
    }
}
