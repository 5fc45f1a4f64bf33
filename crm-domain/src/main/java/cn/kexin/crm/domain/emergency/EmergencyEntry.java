package cn.kexin.crm.domain.emergency;

import cn.kexin.crm.domain.organisation.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** One line of the log of an emergency; only ever added. */
@Entity
@Table(name = "emergency_entry")
public class EmergencyEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "emergency_id", updatable = false)
    private Emergency emergency;

    @Column(name = "occurred_at", nullable = false, updatable = false)
    private Instant occurredAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private EmergencyEntryKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Column(name = "step_number", nullable = false, updatable = false)
    private int step;

    @Column(length = 2000, updatable = false)
    private String note;

    protected EmergencyEntry() {}

    /** @param person who was called or did it; null for the system */
    public EmergencyEntry(
            Emergency emergency, Instant occurredAt, EmergencyEntryKind kind, Person person, String note) {
        this.emergency = Objects.requireNonNull(emergency);
        this.occurredAt = Objects.requireNonNull(occurredAt);
        this.kind = Objects.requireNonNull(kind);
        this.person = person;
        this.step = emergency.getStep();
        this.note = note;
    }

    public Instant getOccurredAt() {
        return occurredAt;
    }

    public EmergencyEntryKind getKind() {
        return kind;
    }

    public Person getPerson() {
        return person;
    }

    public int getStep() {
        return step;
    }

    public String getNote() {
        return note;
    }
}
