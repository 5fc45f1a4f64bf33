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

    /** Working minutes counted until it last began to run or stood still. */
    @Column(name = "used_minutes", nullable = false)
    private long usedMinutes;

    /** Since when it runs; null while it stands still. */
    @Column(name = "running_since")
    private Instant runningSince;

    /** How often it ran out before it was stopped or began anew. */
    @Column(name = "missed_times", nullable = false)
    private int missedTimes;

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
        run(now, time);
    }

    /** A due time that has passed stays; otherwise what is left of the target counts from now. */
    private void run(Instant now, WorkingTime time) {
        state = ClockState.RUNNING;
        runningSince = now;
        stoppedAt = null;
        long left = targetMinutes - usedMinutes;
        if (left >= 0) {
            dueAt = time.plusMinutes(now, left);
        }
    }

    private void stand(ClockState newState, Instant now, WorkingTime time) {
        usedMinutes = minutesUsed(now, time);
        runningSince = null;
        state = newState;
        escalateAt = null;
    }

    void pause(Instant now, WorkingTime time) {
        if (state == ClockState.RUNNING) {
            stand(ClockState.PAUSED, now, time);
        }
    }

    void resume(Instant now, WorkingTime time) {
        if (state == ClockState.PAUSED) {
            run(now, time);
        }
    }

    /** Counts on after a reopening: what had been left is left again; a missed target stays missed. */
    void countOn(Instant now, WorkingTime time) {
        if (state == ClockState.MET) {
            run(now, time);
        }
    }

    void stop(Instant now, WorkingTime time) {
        if (isOpen()) {
            countMiss(now);
            stand(missedTimes == 0 ? ClockState.MET : ClockState.MISSED, now, time);
            stoppedAt = now;
        }
    }

    /** It was stopped at that moment by mistake: it goes on as if it had not, and is due when it was due. */
    void takeBackStop(Instant stopped, boolean waits) {
        if (stopped.equals(stoppedAt)) {
            state = waits ? ClockState.PAUSED : ClockState.RUNNING;
            runningSince = waits ? null : stopped;
            stoppedAt = null;
            if (isLate(stopped)) {
                missedTimes--;
            }
        }
    }

    /** Begins anew with its whole target, also after it had been stopped; what was missed stays missed. */
    void beginAnew(Instant now, WorkingTime time) {
        if (isOpen()) {
            countMiss(now);
        }
        startedAt = now;
        usedMinutes = 0;
        escalationLevel = 0;
        if (state != ClockState.PAUSED) {
            run(now, time);
        }
    }

    private void countMiss(Instant now) {
        if (isLate(now)) {
            missedTimes++;
        }
    }

    /** @return whether it would stop too late now */
    boolean isLate(Instant now) {
        return state == ClockState.PAUSED ? usedMinutes > targetMinutes : now.isAfter(dueAt);
    }

    /** The case went to a unit with another calendar: the same working minutes are left there. */
    void handOver(Instant now, WorkingTime from, WorkingTime to) {
        if (state == ClockState.RUNNING) {
            usedMinutes = minutesUsed(now, from);
            run(now, to);
        }
    }

    /**
     * Computes when somebody has to be told next.
     *
     * @param steps what follows once it has run out, as {@code ProcessModel.stepsAfterDue} orders it
     */
    void scheduleEscalation(Instant now, WorkingTime time, ClockRule rule, List<Escalation> steps) {
        escalateAt = null;
        if (state != ClockState.RUNNING) {
            return;
        }
        int step = stepsAfterDue(rule);
        if (step < 0) {
            int leftAtWarning = targetMinutes - (int) ((long) targetMinutes * rule.warnAtPercent() / 100);
            long untilWarning = minutesLeft(now, time) - leftAtWarning;
            escalateAt = untilWarning > 0 ? time.plusMinutes(now, untilWarning) : now;
            return;
        }
        if (step < steps.size()) {
            int after = steps.get(step).minutesAfterDue();
            escalateAt = after == 0 ? dueAt : time.plusMinutes(dueAt, after);
        }
    }

    void escalated() {
        escalationLevel++;
    }

    /** @return how many steps were taken since it ran out; -1 while the warning before it is still to come */
    int stepsAfterDue(ClockRule rule) {
        return rule.warnAtPercent() == null ? escalationLevel : escalationLevel - 1;
    }

    void tooLateToWarn(ClockRule rule) {
        if (stepsAfterDue(rule) < 0) {
            escalated();
        }
    }

    /**
     * @param time working time of the responsible unit
     * @return working minutes left at that moment, negative when overdue
     */
    public long minutesLeft(Instant now, WorkingTime time) {
        return targetMinutes - minutesUsed(now, time);
    }

    /** @return working minutes counted so far, pauses left out */
    public long minutesUsed(Instant now, WorkingTime time) {
        return runningSince == null ? usedMinutes : usedMinutes + time.minutesBetween(runningSince, now);
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

    /** @return how often it ran out before it was stopped or began anew */
    public int getMissedTimes() {
        return missedTimes;
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
