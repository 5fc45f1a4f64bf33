package cn.kexin.crm.domain.remedy;

import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** Something that is done about a cause; who does it until when, and what came of it, is a duty of the case. */
@Entity
@Table(name = "remedy_action")
public class RemedyAction extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "remedy_id", updatable = false)
    private Remedy remedy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private ActionKind kind;

    @OneToOne(fetch = FetchType.LAZY, optional = false, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "task_id", updatable = false)
    private CaseTask task;

    @Column(nullable = false, updatable = false)
    private int attempt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agreed_by_id", updatable = false)
    private Person agreedBy;

    @Column(name = "agreed_at", nullable = false, updatable = false)
    private Instant agreedAt;

    protected RemedyAction() {}

    RemedyAction(Remedy remedy, ActionKind kind, CaseTask task, int attempt, Person agreedBy, Instant agreedAt) {
        this.remedy = Objects.requireNonNull(remedy);
        this.kind = Objects.requireNonNull(kind);
        this.task = Objects.requireNonNull(task);
        this.attempt = attempt;
        this.agreedBy = agreedBy;
        this.agreedAt = Objects.requireNonNull(agreedAt);
    }

    boolean isOpen() {
        return task.isOpen();
    }

    boolean isDone() {
        return task.getState() == TaskState.DONE;
    }

    /** @return whether that person is, or was, responsible for it */
    boolean isOf(Person person) {
        return person.equals(task.getPerson()) || person.equals(task.getCompletedBy());
    }

    public Remedy getRemedy() {
        return remedy;
    }

    public ActionKind getKind() {
        return kind;
    }

    public CaseTask getTask() {
        return task;
    }

    /** @return in which attempt to remove the cause it was agreed, from 1 */
    public int getAttempt() {
        return attempt;
    }

    public Person getAgreedBy() {
        return agreedBy;
    }

    public Instant getAgreedAt() {
        return agreedAt;
    }
}
