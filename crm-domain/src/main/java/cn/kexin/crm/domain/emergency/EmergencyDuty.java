package cn.kexin.crm.domain.emergency;

import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** Something that somebody has to do in an emergency: a duty of the case, which they say that they have seen, and then do. */
@Entity
@Table(name = "emergency_duty")
public class EmergencyDuty extends BaseEntity {

    /** The code of the duty in my work. */
    public static final String CODE = "EMERGENCY_DUTY";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "emergency_id", updatable = false)
    private Emergency emergency;

    @OneToOne(fetch = FetchType.LAZY, optional = false, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "task_id", updatable = false)
    private CaseTask task;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "acknowledged_by_id")
    private Person acknowledgedBy;

    protected EmergencyDuty() {}

    public EmergencyDuty(Emergency emergency, CaseTask task) {
        this.emergency = Objects.requireNonNull(emergency);
        this.task = Objects.requireNonNull(task);
    }

    /** @return whether nobody had said so before */
    public boolean acknowledge(Person by, Instant now) {
        boolean first = acknowledgedAt == null;
        if (first) {
            acknowledgedAt = Objects.requireNonNull(now);
            acknowledgedBy = Objects.requireNonNull(by);
        }
        return first;
    }

    public Emergency getEmergency() {
        return emergency;
    }

    public CaseTask getTask() {
        return task;
    }

    public Instant getAcknowledgedAt() {
        return acknowledgedAt;
    }

    public Person getAcknowledgedBy() {
        return acknowledgedBy;
    }
}
