package cn.kexin.crm.domain.organisation;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A member of the company. Belongs to a home unit, holds roles in units, and on leaving hands over every customer and
 * open task; the record stays, because evidence names the person.
 */
@Entity
@Table(name = "person")
public class Person extends BaseEntity {

    /** Sign-in name, lower case. */
    @Column(nullable = false, length = 60)
    private String username;

    @Column(nullable = false, length = 80)
    private String name;

    @Column(length = 120)
    private String email;

    @Column(length = 40)
    private String phone;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id")
    private OrgUnit unit;

    @Column(name = "left_on")
    private LocalDate leftOn;

    protected Person() {}

    public Person(String username, String name, OrgUnit unit) {
        this.username = Objects.requireNonNull(username);
        this.name = Objects.requireNonNull(name);
        this.unit = Objects.requireNonNull(unit);
    }

    public void describe(String newName, String newEmail, String newPhone) {
        name = Objects.requireNonNull(newName);
        email = newEmail;
        phone = newPhone;
    }

    public void transferTo(OrgUnit newUnit) {
        unit = Objects.requireNonNull(newUnit);
    }

    /** Ends the membership; the facade hands the person's work over in the same transaction. */
    public void leave(LocalDate on) {
        leftOn = Objects.requireNonNull(on);
    }

    public void comeBack() {
        leftOn = null;
    }

    public String getUsername() {
        return username;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public String getPhone() {
        return phone;
    }

    public OrgUnit getUnit() {
        return unit;
    }

    /** @return the day the person left, or null while a member */
    public LocalDate getLeftOn() {
        return leftOn;
    }

    public boolean isActive() {
        return leftOn == null;
    }
}
