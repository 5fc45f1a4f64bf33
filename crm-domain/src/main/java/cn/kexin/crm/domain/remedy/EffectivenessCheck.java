package cn.kexin.crm.domain.remedy;

import cn.kexin.crm.domain.casework.CaseTask;
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
import java.time.LocalDate;
import java.util.Objects;

/** 效果验证: some time after the last action somebody who did not act sees whether it has helped. What was seen stays. */
@Entity
@Table(name = "remedy_check")
public class EffectivenessCheck extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "remedy_id", updatable = false)
    private Remedy remedy;

    @OneToOne(fetch = FetchType.LAZY, optional = false, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "task_id", updatable = false)
    private CaseTask task;

    @Column(nullable = false, updatable = false)
    private int attempt;

    @Column(name = "planned_on", nullable = false)
    private LocalDate plannedOn;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private CheckResult result;

    @Column(length = 2000)
    private String grounds;

    @Column(length = 2000)
    private String proof;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "checked_by_id")
    private Person checkedBy;

    @Column(name = "checked_at")
    private Instant checkedAt;

    protected EffectivenessCheck() {}

    EffectivenessCheck(Remedy remedy, CaseTask task, int attempt, LocalDate plannedOn) {
        this.remedy = Objects.requireNonNull(remedy);
        this.task = Objects.requireNonNull(task);
        this.attempt = attempt;
        this.plannedOn = Objects.requireNonNull(plannedOn);
    }

    void planFor(LocalDate day) {
        plannedOn = Objects.requireNonNull(day);
    }

    void seen(CheckResult newResult, String newGrounds, String newProof, Person by, Instant at) {
        result = Objects.requireNonNull(newResult);
        grounds = newGrounds.strip();
        proof = newProof == null || newProof.isBlank() ? null : newProof.strip();
        checkedBy = by;
        checkedAt = Objects.requireNonNull(at);
    }

    boolean isOpen() {
        return task.isOpen();
    }

    boolean hasFailed() {
        return result != null && result != CheckResult.EFFECTIVE;
    }

    public Remedy getRemedy() {
        return remedy;
    }

    public CaseTask getTask() {
        return task;
    }

    public int getAttempt() {
        return attempt;
    }

    public LocalDate getPlannedOn() {
        return plannedOn;
    }

    /** @return null until somebody has looked */
    public CheckResult getResult() {
        return result;
    }

    public String getGrounds() {
        return grounds;
    }

    /** @return what shows it, such as figures or a record; may be null */
    public String getProof() {
        return proof;
    }

    public Person getCheckedBy() {
        return checkedBy;
    }

    public Instant getCheckedAt() {
        return checkedAt;
    }
}
