package cn.kexin.crm.web.process;

import cn.kexin.crm.domain.casework.UnitRule;
import cn.kexin.crm.domain.casework.process.Responsibility;
import cn.kexin.crm.domain.organisation.Role;
import java.io.Serializable;

/** Who owes something, as typed; without role and rule it is left with whoever is responsible. */
public class ResponsibilityForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Role role;
    private UnitRule rule;
    private String unit;

    static ResponsibilityForm of(Responsibility responsible) {
        ResponsibilityForm form = new ResponsibilityForm();
        if (responsible != null) {
            form.role = responsible.role();
            form.rule = responsible.rule();
            form.unit = responsible.unit();
        }
        return form;
    }

    Responsibility toResponsibility() {
        return role == null && rule == null
                ? null
                : new Responsibility(role, rule, rule == UnitRule.NAMED ? unit : null);
    }

    public boolean isNamed() {
        return rule == UnitRule.NAMED;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public UnitRule getRule() {
        return rule;
    }

    public void setRule(UnitRule rule) {
        this.rule = rule;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }
}
