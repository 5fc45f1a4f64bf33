package cn.kexin.crm.domain.emergency;

import cn.kexin.crm.domain.organisation.OrgUnit;
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

/** Something that a plan has somebody do: a person, or whoever holds a role for a unit. */
@Entity
@Table(name = "emergency_plan_duty")
public class EmergencyPlanDuty extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id", updatable = false)
    private EmergencyPlan plan;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, updatable = false)
    private Role role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "unit_id", updatable = false)
    private OrgUnit unit;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(nullable = false, length = 300, updatable = false)
    private String what;

    @Column(nullable = false, updatable = false)
    private int minutes;

    protected EmergencyPlanDuty() {}

    EmergencyPlanDuty(EmergencyPlan plan, EmergencyPlan.Owed owed) {
        this.plan = Objects.requireNonNull(plan);
        this.role = owed.role();
        this.unit = owed.unit();
        this.person = owed.person();
        this.what = owed.what().strip();
        this.minutes = owed.minutes();
    }

    /** Somebody else owes it in this person's place. */
    public void replace(Person successor) {
        person = Objects.requireNonNull(successor);
    }

    public EmergencyPlan getPlan() {
        return plan;
    }

    /** @return null when a person is named */
    public Role getRole() {
        return role;
    }

    /** @return the unit in which the role is held; null for the one responsible for the case */
    public OrgUnit getUnit() {
        return unit;
    }

    /** @return null when a role is named */
    public Person getPerson() {
        return person;
    }

    public String getWhat() {
        return what;
    }

    /** @return minutes of the wall clock from the start in which it is to be done */
    public int getMinutes() {
        return minutes;
    }
}
