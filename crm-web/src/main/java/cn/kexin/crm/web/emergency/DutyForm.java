package cn.kexin.crm.web.emergency;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.emergency.EmergencyPlanCommand;
import cn.kexin.crm.ejb.emergency.EmergencyPlanRow;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import java.io.Serializable;

/** Something that a plan has people do, while somebody writes it. */
public class DutyForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_MINUTES = 30;

    private Role role;
    private String unit;
    private DirectoryEntry person;
    private String what;
    private int minutes = USUAL_MINUTES;

    DutyForm() {}

    DutyForm(EmergencyPlanRow.Duty known, DirectoryEntry person) {
        this.role = known.role();
        this.unit = known.unit() == null ? null : known.unit().code();
        this.person = person;
        this.what = known.what();
        this.minutes = known.minutes();
    }

    EmergencyPlanCommand.Duty toDuty() {
        return new EmergencyPlanCommand.Duty(
                role,
                unit == null || unit.isBlank() ? null : unit,
                person == null ? null : person.username(),
                what,
                minutes);
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public DirectoryEntry getPerson() {
        return person;
    }

    public void setPerson(DirectoryEntry person) {
        this.person = person;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }
}
