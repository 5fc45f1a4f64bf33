package cn.kexin.crm.domain.visit;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;

/** Somebody of ours who goes to a customer. */
@Entity
@Table(name = "appointment_person")
public class AppointmentPerson extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "appointment_id", updatable = false)
    private Appointment appointment;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    protected AppointmentPerson() {}

    AppointmentPerson(Appointment appointment, Person person) {
        this.appointment = Objects.requireNonNull(appointment);
        this.person = Objects.requireNonNull(person);
    }

    public Person getPerson() {
        return person;
    }
}
