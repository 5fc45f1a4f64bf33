package cn.kexin.crm.domain.customer.list;

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
import java.util.Objects;

/**
 * 批量修改: one change of many customers, done line by line, in the background when they are many. For a week it can be undone as
 * a whole: what nobody has changed since is put back.
 */
@Entity
@Table(name = "bulk_change")
public class BulkChange extends BaseEntity {

    /** How long a change can be undone. */
    public static final Duration UNDOABLE = Duration.ofDays(7);

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private BulkKind kind;

    @Enumerated(EnumType.STRING)
    @Column(length = 40, updatable = false)
    private BulkField field;

    @Column(name = "custom_code", length = 40, updatable = false)
    private String customCode;

    @Column(name = "changed_to", length = 2000, updatable = false)
    private String changedTo;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "actor_id", updatable = false)
    private Person actor;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private BulkState state = BulkState.RUNNING;

    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "undoable_until", nullable = false, updatable = false)
    private Instant undoableUntil;

    protected BulkChange() {}

    /**
     * @param field what is edited; null when nothing is
     * @param customCode code of the custom field that is edited, or null
     * @param changedTo what they are to hold: a field's content, ids of unit and person, or ids of tags
     */
    public BulkChange(BulkKind kind, BulkField field, String customCode, String changedTo, Person actor, Instant now) {
        this.kind = Objects.requireNonNull(kind);
        this.field = field;
        this.customCode = customCode;
        this.changedTo = changedTo;
        this.actor = Objects.requireNonNull(actor);
        this.startedAt = Objects.requireNonNull(now);
        this.undoableUntil = now.plus(UNDOABLE);
    }

    /** Every line has been looked at. */
    public void end(Instant now) {
        state = state == BulkState.UNDOING ? BulkState.UNDONE : BulkState.DONE;
        endedAt = now;
    }

    /** Stops on the way; what was being undone stays to be undone. */
    public void stop(Instant now) {
        if (isRunning()) {
            state = BulkState.CANCELLED;
            endedAt = now;
        }
    }

    /** @throws BusinessRuleException when it still runs, was undone before, or it is too late */
    public void beginUndo(Instant now) {
        if (!isUndoableAt(now)) {
            throw new BusinessRuleException("list.error.notUndoable");
        }
        state = BulkState.UNDOING;
    }

    public boolean isUndoableAt(Instant now) {
        return (state == BulkState.DONE || state == BulkState.CANCELLED) && now.isBefore(undoableUntil);
    }

    public boolean isRunning() {
        return state == BulkState.RUNNING || state == BulkState.UNDOING;
    }

    public BulkKind getKind() {
        return kind;
    }

    /** @return what is edited, or null */
    public BulkField getField() {
        return field;
    }

    /** @return code of the custom field that is edited, or null */
    public String getCustomCode() {
        return customCode;
    }

    public String getChangedTo() {
        return changedTo;
    }

    public Person getActor() {
        return actor;
    }

    public BulkState getState() {
        return state;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public Instant getEndedAt() {
        return endedAt;
    }

    public Instant getUndoableUntil() {
        return undoableUntil;
    }
}
