package cn.kexin.crm.domain.emergency;

import cn.kexin.crm.domain.casework.CustomerCase;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * 应急处置: a plan at work on a case. Its steps call one after the other, in minutes of the wall clock and not of working time,
 * until somebody acknowledges. A person says when it has ended; it is looked back upon, and closed then.
 */
@Entity
@Table(name = "emergency")
public class Emergency extends BaseEntity {

    /** What an emergency is called where records of all kinds are named by type and id. */
    public static final String TYPE = "emergency";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id", updatable = false)
    private EmergencyPlan plan;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id", updatable = false)
    private CustomerCase customerCase;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private EmergencyState state = EmergencyState.CALLING;

    @Column(name = "step_number", nullable = false)
    private int step;

    @Column(name = "call_at")
    private Instant callAt;

    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "acknowledged_by_id")
    private Person acknowledgedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reviewed_by_id")
    private Person reviewedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "went_well", length = 2000)
    private String wentWell;

    @Column(name = "went_badly", length = 2000)
    private String wentBadly;

    protected Emergency() {}

    public Emergency(EmergencyPlan plan, CustomerCase customerCase, Instant now) {
        this.plan = Objects.requireNonNull(plan);
        this.customerCase = Objects.requireNonNull(customerCase);
        this.startedAt = Objects.requireNonNull(now);
    }

    /**
     * Goes on to the next step of the call list.
     *
     * @return who is called now; empty when everybody was called and nobody answered
     */
    public List<EmergencyStep> callNext(Instant now) {
        if (state != EmergencyState.CALLING) {
            throw new BusinessRuleException("emergency.error.notCalling");
        }
        List<EmergencyStep> calls = plan.after(step);
        if (calls.isEmpty()) {
            state = EmergencyState.UNANSWERED;
            callAt = null;
            return calls;
        }
        step = calls.get(0).getNumber();
        int minutes = calls.stream()
                .map(EmergencyStep::getMinutes)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        callAt = now.plus(Duration.ofMinutes(minutes));
        return calls;
    }

    /**
     * Somebody takes it on: nobody more is called. Later ones are welcome, but the first counts.
     *
     * @return whether it was the first
     */
    public boolean acknowledge(Person by, Instant now) {
        requireAtWork();
        boolean first = acknowledgedAt == null;
        if (first) {
            state = EmergencyState.ACKNOWLEDGED;
            acknowledgedAt = Objects.requireNonNull(now);
            acknowledgedBy = Objects.requireNonNull(by);
            callAt = null;
        }
        return first;
    }

    /** The danger is over: nobody more is called. */
    public void end(Instant now) {
        requireAtWork();
        state = EmergencyState.ENDED;
        endedAt = Objects.requireNonNull(now);
        callAt = null;
    }

    /**
     * What went well and what did not; may be written again until it is closed.
     *
     * @throws BusinessRuleException before it has ended, after it was closed, and when nothing is said
     */
    public void review(String well, String badly, Person by, Instant now) {
        if (state != EmergencyState.ENDED) {
            throw new BusinessRuleException("emergency.error.notEnded");
        }
        if (isBlank(well) && isBlank(badly)) {
            throw BusinessRuleException.onField("well", "emergency.error.reviewEmpty");
        }
        wentWell = well;
        wentBadly = badly;
        reviewedBy = Objects.requireNonNull(by);
        reviewedAt = Objects.requireNonNull(now);
    }

    /** @throws BusinessRuleException before it was looked back upon */
    public void close(Instant now) {
        if (state != EmergencyState.ENDED || reviewedAt == null) {
            throw new BusinessRuleException("emergency.error.notReviewed");
        }
        state = EmergencyState.CLOSED;
        closedAt = Objects.requireNonNull(now);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private void requireAtWork() {
        if (!state.isAtWork()) {
            throw new BusinessRuleException("emergency.error.closed");
        }
    }

    /** @return whether the next step is to be called */
    public boolean isDue(Instant now) {
        return state == EmergencyState.CALLING && callAt != null && !callAt.isAfter(now);
    }

    /** @return minutes of the wall clock until somebody acknowledged; null before */
    public Long minutesToAcknowledge() {
        return acknowledgedAt == null
                ? null
                : Duration.between(startedAt, acknowledgedAt).toMinutes();
    }

    public EmergencyPlan getPlan() {
        return plan;
    }

    public CustomerCase getCustomerCase() {
        return customerCase;
    }

    public EmergencyState getState() {
        return state;
    }

    /** @return number of the step called last; 0 before the first */
    public int getStep() {
        return step;
    }

    /** @return when the next step is called unless somebody acknowledges; null when none is */
    public Instant getCallAt() {
        return callAt;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public Instant getAcknowledgedAt() {
        return acknowledgedAt;
    }

    public Person getAcknowledgedBy() {
        return acknowledgedBy;
    }

    public Instant getEndedAt() {
        return endedAt;
    }

    /** @return null until it was looked back upon */
    public Instant getReviewedAt() {
        return reviewedAt;
    }

    public Person getReviewedBy() {
        return reviewedBy;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    public String getWentWell() {
        return wentWell;
    }

    public String getWentBadly() {
        return wentBadly;
    }
}
