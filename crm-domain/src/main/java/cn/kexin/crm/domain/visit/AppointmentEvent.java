package cn.kexin.crm.domain.visit;

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

/** Something that happened to an appointment, with the time that was agreed then. Rows are only ever added. */
@Entity
@Table(name = "appointment_event")
public class AppointmentEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "appointment_id", updatable = false)
    private Appointment appointment;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private AppointmentEventKind kind;

    @Column(name = "occurred_at", nullable = false, updatable = false)
    private Instant occurredAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "actor_id", updatable = false)
    private Person actor;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, updatable = false)
    private Side side;

    @Column(name = "starts_at", nullable = false, updatable = false)
    private Instant startsAt;

    @Column(name = "ends_at", nullable = false, updatable = false)
    private Instant endsAt;

    @Column(length = 500, updatable = false)
    private String note;

    protected AppointmentEvent() {}

    AppointmentEvent(Appointment appointment, AppointmentEventKind kind, AppointmentAct act, Side side, String note) {
        this.appointment = Objects.requireNonNull(appointment);
        this.kind = Objects.requireNonNull(kind);
        this.occurredAt = act.at();
        this.actor = act.actor();
        this.side = side;
        this.startsAt = appointment.getTime().getStartsAt();
        this.endsAt = appointment.getTime().getEndsAt();
        this.note = note;
    }

    public Long getId() {
        return id;
    }

    public AppointmentEventKind getKind() {
        return kind;
    }
}
