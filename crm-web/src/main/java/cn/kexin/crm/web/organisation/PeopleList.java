package cn.kexin.crm.web.organisation;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.PeopleFacade;
import cn.kexin.crm.ejb.organisation.PeopleFilter;
import cn.kexin.crm.ejb.organisation.PersonRow;
import cn.kexin.crm.web.shared.LazyRows;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;

/** People of the company, as its administrator looks for them. */
@Named
@ViewScoped
public class PeopleList implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private PeopleFacade people;

    @Inject
    private Clock clock;

    private String text;
    private String unit;
    private Role role;
    private boolean left;

    private final LazyRows<PersonRow> rows =
            new LazyRows<>(page -> people.list(new PeopleFilter(text, unit, role, left), page), PersonRow::id);

    public LazyRows<PersonRow> getRows() {
        return rows;
    }

    /** @return whether wrong passwords keep the person from signing in now */
    public boolean isLocked(PersonRow row) {
        return row.lockedUntil() != null && clock.instant().isBefore(row.lockedUntil());
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** @return code of the home unit to limit to, or null */
    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    /** @return whether those who left are listed instead of the members */
    public boolean isLeft() {
        return left;
    }

    public void setLeft(boolean left) {
        this.left = left;
    }
}
