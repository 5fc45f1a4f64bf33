package cn.kexin.crm.domain.organisation;

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
import java.util.Objects;

/**
 * A unit of the company: head office, branch, department or project team. Units form a tree; each works by a calendar
 * and answers to a head. A unit is closed, never deleted, because evidence points to it.
 */
@Entity
@Table(name = "org_unit")
public class OrgUnit extends BaseEntity {

    @Column(nullable = false, length = 40)
    private String code;

    @Column(nullable = false, length = 120)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private UnitType type;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private OrgUnit parent;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "calendar_id")
    private WorkCalendar calendar;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "head_id")
    private Person head;

    @Column(nullable = false)
    private boolean active = true;

    protected OrgUnit() {}

    public OrgUnit(String code, String name, UnitType type, OrgUnit parent, WorkCalendar calendar) {
        this.code = Objects.requireNonNull(code);
        this.name = Objects.requireNonNull(name);
        this.type = Objects.requireNonNull(type);
        this.calendar = Objects.requireNonNull(calendar);
        this.parent = parent;
    }

    /** Changes what people read and which calendar the unit's clocks follow; running clocks keep their due times. */
    public void describe(String newName, UnitType newType, WorkCalendar newCalendar) {
        name = Objects.requireNonNull(newName);
        type = Objects.requireNonNull(newType);
        calendar = Objects.requireNonNull(newCalendar);
    }

    /**
     * Moves the unit, with everything below it, under another parent.
     *
     * @param newParent null for the top of the tree
     * @throws BusinessRuleException when the unit would come to stand below itself
     */
    public void moveUnder(OrgUnit newParent) {
        for (OrgUnit unit = newParent; unit != null; unit = unit.parent) {
            if (unit.equals(this)) {
                throw BusinessRuleException.onField("parent", "organisation.error.unitBelowItself", name);
            }
        }
        parent = newParent;
    }

    public void appointHead(Person person) {
        head = person;
    }

    public void close() {
        active = false;
    }

    public void reopen() {
        active = true;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public UnitType getType() {
        return type;
    }

    /** @return the unit above, or null at the top */
    public OrgUnit getParent() {
        return parent;
    }

    public WorkCalendar getCalendar() {
        return calendar;
    }

    /** @return the unit's head, or null while none is appointed */
    public Person getHead() {
        return head;
    }

    public boolean isActive() {
        return active;
    }
}
