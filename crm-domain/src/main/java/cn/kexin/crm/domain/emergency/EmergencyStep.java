package cn.kexin.crm.domain.emergency;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;

/** A line of the call list: a person, or whoever holds a role for the unit responsible; lines of one number are called together. */
@Entity
@Table(name = "emergency_step")
public class EmergencyStep extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id", updatable = false)
    private EmergencyPlan plan;

    @Column(name = "step_number", nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, updatable = false)
    private Role role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(nullable = false, updatable = false)
    private int minutes;

    protected EmergencyStep() {}

    /**
     * @param number from 1
     * @param role null when a person is named
     * @param person null when a role is named
     * @param minutes of the wall clock in which somebody has to acknowledge
     */
    EmergencyStep(EmergencyPlan plan, int number, Role role, Person person, int minutes) {
        this.plan = Objects.requireNonNull(plan);
        this.number = number;
        this.role = role;
        this.person = person;
        this.minutes = minutes;
    }

    /** Somebody else is called in this person's place. */
    public void replace(Person successor) {
        person = Objects.requireNonNull(successor);
    }

    public int getNumber() {
        return number;
    }

    public Role getRole() {
        return role;
    }

    public Person getPerson() {
        return person;
    }

    public int getMinutes() {
        return minutes;
    }

    public EmergencyPlan getPlan() {
        return plan;
    }
}
