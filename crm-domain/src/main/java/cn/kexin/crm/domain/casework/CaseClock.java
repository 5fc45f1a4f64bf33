package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.casework.process.Escalation;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A promise with a due time. Nothing ticks: the due time is computed from the working calendar when the clock starts,
 * resumes or changes hands. It pauses while the customer has to act, stops met or missed, and what is missed stays so.
 */
@Entity
@Table(name = "case_clock")
public class CaseClock extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id", updatable = false)
    private CustomerCase customerCase;

    @Column(nullable = false, length = 40, updatable = false)
    private String code;

    @Column(name = "target_minutes", nullable = false)
    private int targetMinutes;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ClockState state;

    /** Working minutes left when it last stood still; negative when overdue. Null while running. */
    @Column(name = "remaining_minutes")
    private Integer remainingMinutes;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    @Column(name = "escalation_level", nullable = false)
    private int escalationLevel;

    @Column(name = "escalate_at")
    private Instant escalateAt;

    protected CaseClock() {}

    CaseClock(CustomerCase customerCase, String code, int targetMinutes, Instant now, WorkingTime time) {
        this.customerCase = Objects.requireNonNull(customerCase);
        this.code = Objects.requireNonNull(code);
        this.targetMinutes = targetMinutes;
        this.startedAt = now;
        run(targetMinutes, now, time);
    }

    private void run(int minutes, Instant now, WorkingTime time) {
        state = ClockState.RUNNING;
        if (minutes > 0) {
            dueAt = time.plusMinutes(now, minutes);
        }
        remainingMinutes = null;
        stoppedAt = null;
    }

    void pause(Instant now, WorkingTime time) {
        if (state == ClockState.RUNNING) {
            remainingMinutes = minutesLeft(now, time);
            state = ClockState.PAUSED;
            escalateAt = null;
        }
    }

    void resume(Instant now, WorkingTime time) {
        if (state == ClockState.PAUSED) {
            run(remainingMinutes, now, time);
        }
    }

    /** Counts on after a reopening: what had been left is left again; a missed target stays missed. */
    void countOn(Instant now, WorkingTime time) {
        if (state == ClockState.MET) {
            run(remainingMinutes, now, time);
        }
    }

    void stop(Instant now, WorkingTime time) {
        if (isOpen()) {
            remainingMinutes = minutesLeft(now, time);
            boolean inTime = state == ClockState.PAUSED ? remainingMinutes >= 0 : !now.isAfter(dueAt);
            state = inTime ? ClockState.MET : ClockState.MISSED;
            stoppedAt = now;
            escalateAt = null;
        }
    }

    /** The case went to a unit with another calendar: the same working minutes are left there. */
    void handOver(Instant now, WorkingTime from, WorkingTime to) {
        int left = minutesLeft(now, from);
        if (state == ClockState.RUNNING && left > 0) {
            dueAt = to.plusMinutes(now, left);
        }
    }

    /** Computes when somebody has to be told next; see {@link Escalation}. */
    void scheduleEscalation(Instant now, WorkingTime time, ClockRule rule, List<Escalation> escalations) {
        escalateAt = null;
        if (state != ClockState.RUNNING) {
            return;
        }
        boolean warns = rule.warnAtPercent() != null;
        if (warns && escalationLevel == 0) {
            int leftAtWarning = targetMinutes - (int) ((long) targetMinutes * rule.warnAtPercent() / 100);
            int untilWarning = minutesLeft(now, time) - leftAtWarning;
            escalateAt = untilWarning > 0 ? time.plusMinutes(now, untilWarning) : now;
            return;
        }
        int step = escalationLevel - (warns ? 1 : 0);
        if (step < escalations.size()) {
            int after = escalations.get(step).minutesAfterDue();
            escalateAt = after == 0 ? dueAt : time.plusMinutes(dueAt, after);
        }
    }

    void escalated() {
        escalationLevel++;
    }

    /**
     * @param time working time of the responsible unit
     * @return working minutes left at that moment, negative when overdue
     */
    public int minutesLeft(Instant now, WorkingTime time) {
        if (state != ClockState.RUNNING) {
            return remainingMinutes;
        }
        return Math.toIntExact(now.isAfter(dueAt) ? -time.minutesBetween(dueAt, now) : time.minutesBetween(now, dueAt));
    }

    /** @return working minutes counted so far, pauses left out */
    public long minutesUsed(Instant now, WorkingTime time) {
        return (long) targetMinutes - minutesLeft(now, time);
    }

    public boolean isOpen() {
        return state == ClockState.RUNNING || state == ClockState.PAUSED;
    }

    public boolean isOverdueAt(Instant now) {
        return state == ClockState.RUNNING && now.isAfter(dueAt);
    }

    public CustomerCase getCustomerCase() {
        return customerCase;
    }

    public String getCode() {
        return code;
    }

    /** @return the target in working minutes */
    public int getTargetMinutes() {
        return targetMinutes;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    /** @return when the target runs out if the clock is not paused */
    public Instant getDueAt() {
        return dueAt;
    }

    public ClockState getState() {
        return state;
    }

    public Instant getStoppedAt() {
        return stoppedAt;
    }

    public int getEscalationLevel() {
        return escalationLevel;
    }

    public Instant getEscalateAt() {
        return escalateAt;
    }
}
