package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
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
import java.util.Objects;

/**
 * A duty of a case: owed by a role in a unit, taken by a person, done with an outcome. Most belong to a stage of the
 * definition; an {@linkplain ExtraDuty extra} one was laid besides.
 */
@Entity
@Table(name = "case_task")
public class CaseTask extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id", updatable = false)
    private CustomerCase customerCase;

    @Column(nullable = false, length = 40, updatable = false)
    private String stage;

    /** The duty's code in the definition, or the kind of an extra one. */
    @Column(nullable = false, length = 40, updatable = false)
    private String duty;

    @Column(nullable = false, updatable = false)
    private boolean mandatory;

    @Column(nullable = false, updatable = false)
    private boolean extra;

    @Column(name = "by_record", nullable = false, updatable = false)
    private boolean byRecord;

    @Column(length = 300)
    private String title;

    @Embedded
    private DutyReminder reminder = DutyReminder.none();

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Role role;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id")
    private OrgUnit unit;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private TaskState state = TaskState.OPEN;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    /** When its not being done has to be noticed; null when there is nothing to notice, or it has been. */
    @Column(name = "alarm_at")
    private Instant alarmAt;

    /** Working minutes left when it stopped for the customer; null while it runs. */
    @Column(name = "paused_minutes")
    private Long pausedMinutes;

    @Column(name = "completed_at")
    private Instant completedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "completed_by_id")
    private Person completedBy;

    /** A {@link TaskOutcome}; older rows may hold the code of another system. */
    @Column(length = 40)
    private String outcome;

    @Column(length = 2000)
    private String note;

    protected CaseTask() {}

    CaseTask(CustomerCase customerCase, String duty, boolean mandatory, Role role, OrgUnit unit, Instant openedAt) {
        this.customerCase = Objects.requireNonNull(customerCase);
        this.stage = customerCase.getMainStage();
        this.duty = Objects.requireNonNull(duty);
        this.mandatory = mandatory;
        this.role = Objects.requireNonNull(role);
        this.unit = Objects.requireNonNull(unit);
        this.openedAt = Objects.requireNonNull(openedAt);
    }

    CaseTask(CustomerCase customerCase, ExtraDuty duty, Instant openedAt) {
        this(customerCase, duty.code(), false, duty.role(), duty.unit(), openedAt);
        this.extra = true;
        this.byRecord = duty.byRecord();
        this.title = duty.title();
        this.person = duty.person();
        dueBy(Objects.requireNonNull(duty.dueAt()));
        this.reminder = DutyReminder.of(duty.dueAt(), duty.warnAt());
    }

    void dueBy(Instant newDueAt) {
        dueAt = newDueAt;
        alarmAt = newDueAt;
    }

    void remindBy(DutyReminder newReminder) {
        reminder = newReminder;
    }

    /** @return whether somebody has to be told by now that its deadline comes near or has passed */
    public boolean isReminderDue(Instant now) {
        return isOpen() && reminder.isDue(now);
    }

    /**
     * Somebody is told; what follows is told later.
     *
     * @return whether they are told that the deadline has passed, not that it comes near
     */
    public boolean remind() {
        boolean missed = reminder.isMissed();
        reminder = reminder.next(dueAt);
        return missed;
    }

    /** The customer has to act: what is left of its own time waits; what had run out already stays so. */
    void pause(Instant now, WorkingTime time) {
        if (dueAt != null && now.isBefore(dueAt)) {
            pausedMinutes = time.minutesBetween(now, dueAt);
            alarmAt = null;
        }
    }

    void resume(Instant now, WorkingTime time) {
        if (pausedMinutes != null) {
            dueBy(time.plusMinutes(now, pausedMinutes));
            pausedMinutes = null;
        }
    }

    void assignTo(OrgUnit newUnit, Person newPerson) {
        requireOpen();
        unit = Objects.requireNonNull(newUnit);
        person = newPerson;
    }

    void complete(Instant now, Person by, TaskOutcome newOutcome, String newNote) {
        requireOpen();
        state = TaskState.DONE;
        alarmAt = null;
        completedAt = now;
        completedBy = by;
        outcome = newOutcome.name();
        note = newNote;
        reminder = DutyReminder.none();
        if (person == null) {
            person = by;
        }
    }

    void cancel(Instant now) {
        state = TaskState.CANCELLED;
        alarmAt = null;
        completedAt = now;
        reminder = DutyReminder.none();
    }

    /** It was cancelled at that moment with its case, which stands again as before. */
    void takeBackCancel(Instant cancelled) {
        if (state == TaskState.CANCELLED && cancelled.equals(completedAt)) {
            state = TaskState.OPEN;
            completedAt = null;
            reminder = extra ? DutyReminder.of(dueAt, null) : DutyReminder.none();
            // What had run out before was noticed then.
            alarmAt = pausedMinutes == null && dueAt != null && dueAt.isAfter(cancelled) ? dueAt : null;
        }
    }

    /** @return whether its own time ran out without anybody having noticed; says so once */
    boolean noticeOverdue(Instant now) {
        boolean unnoticed = alarmAt != null && now.isAfter(alarmAt);
        if (unnoticed) {
            alarmAt = null;
        }
        return unnoticed;
    }

    private void requireOpen() {
        if (state != TaskState.OPEN) {
            throw new BusinessRuleException("casework.error.taskNotOpen");
        }
    }

    public boolean isOpen() {
        return state == TaskState.OPEN;
    }

    /** @return whether it was done by its own due time; null when it has none or is not done */
    public Boolean isDoneInTime() {
        return dueAt == null || state != TaskState.DONE ? null : !completedAt.isAfter(dueAt);
    }

    public CustomerCase getCustomerCase() {
        return customerCase;
    }

    public String getStage() {
        return stage;
    }

    public String getDuty() {
        return duty;
    }

    public boolean isMandatory() {
        return mandatory;
    }

    /** @return whether it was laid on somebody besides the definition's duties */
    public boolean isExtra() {
        return extra;
    }

    /** @return whether it is done only through the record that laid it */
    public boolean isByRecord() {
        return byRecord;
    }

    /** @return what is to be done, of an extra duty; null where its code says it */
    public String getTitle() {
        return title;
    }

    public Role getRole() {
        return role;
    }

    public OrgUnit getUnit() {
        return unit;
    }

    public Person getPerson() {
        return person;
    }

    public TaskState getState() {
        return state;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    /** @return the duty's own due time, or null when only the case's clocks count */
    public Instant getDueAt() {
        return dueAt;
    }

    public Instant getCompletedAt() {
        return completedAt;
    }

    public Person getCompletedBy() {
        return completedBy;
    }

    public String getOutcome() {
        return outcome;
    }

    public String getNote() {
        return note;
    }
}
