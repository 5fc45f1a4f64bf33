package cn.kexin.crm.domain.assessment;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * 申诉: the head says that rows behind a figure count wrongly, and why. The customer department accepts, which leaves
 * correcting evidence, or rejects, with its reason.
 */
@Entity
@Table(name = "scorecard_appeal")
public class Appeal extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "scorecard_id", updatable = false)
    private Scorecard scorecard;

    @Column(nullable = false, length = 40, updatable = false)
    private String measure;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private AppealRequest request;

    @Column(nullable = false, length = 2000, updatable = false)
    private String reason;

    @ElementCollection
    @CollectionTable(name = "scorecard_appeal_row", joinColumns = @JoinColumn(name = "appeal_id"))
    private List<AppealedRow> rows = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private AppealState state = AppealState.OPEN;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "raised_by_id", updatable = false)
    private Person raisedBy;

    @Column(name = "raised_at", nullable = false, updatable = false)
    private Instant raisedAt;

    @Column(length = 2000)
    private String decision;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decided_by_id")
    private Person decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Appeal() {}

    /** @param rows at least one row behind the figure */
    public Appeal(
            Scorecard scorecard,
            String measure,
            AppealRequest request,
            Collection<AppealedRow> rows,
            String reason,
            Person raisedBy,
            Instant raisedAt) {
        if (rows.isEmpty()) {
            throw BusinessRuleException.onField("rows", "assessment.error.appealWithoutRows");
        }
        scorecard.appealed();
        this.scorecard = scorecard;
        this.measure = Objects.requireNonNull(measure);
        this.request = Objects.requireNonNull(request);
        this.rows.addAll(rows);
        this.reason = Objects.requireNonNull(reason);
        this.raisedBy = Objects.requireNonNull(raisedBy);
        this.raisedAt = raisedAt;
    }

    /** The facade leaves the correcting evidence in the same transaction. */
    public void accept(String why, Person by, Instant now) {
        decide(AppealState.ACCEPTED, why, by, now);
    }

    public void reject(String why, Person by, Instant now) {
        decide(AppealState.REJECTED, why, by, now);
    }

    private void decide(AppealState result, String why, Person by, Instant now) {
        if (state != AppealState.OPEN) {
            throw new BusinessRuleException("assessment.error.appealDecided");
        }
        if (by.equals(raisedBy)) {
            throw new BusinessRuleException("assessment.error.ownAppeal");
        }
        scorecard.getPeriod().requireReview();
        state = result;
        decision = Objects.requireNonNull(why);
        decidedBy = Objects.requireNonNull(by);
        decidedAt = now;
    }

    public Scorecard getScorecard() {
        return scorecard;
    }

    public String getMeasure() {
        return measure;
    }

    public AppealRequest getRequest() {
        return request;
    }

    public String getReason() {
        return reason;
    }

    public List<AppealedRow> getRows() {
        return Collections.unmodifiableList(rows);
    }

    public AppealState getState() {
        return state;
    }

    public Person getRaisedBy() {
        return raisedBy;
    }

    public Instant getRaisedAt() {
        return raisedAt;
    }

    /** @return the reason of the decision, or null while open */
    public String getDecision() {
        return decision;
    }

    public Person getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }
}
