package cn.kexin.crm.web.emergency;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.emergency.EmergencyPlanCommand;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import java.io.Serializable;

/** A line of a call list while somebody writes it. */
public class CallForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_MINUTES = 10;

    private int number;
    private Role role;
    private DirectoryEntry person;
    private int minutes = USUAL_MINUTES;

    public CallForm(int number) {
        this.number = number;
    }

    CallForm(int number, Role role, DirectoryEntry person, int minutes) {
        this.number = number;
        this.role = role;
        this.person = person;
        this.minutes = minutes;
    }

    EmergencyPlanCommand.Call toCall() {
        return new EmergencyPlanCommand.Call(number, role, person == null ? null : person.username(), minutes);
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public DirectoryEntry getPerson() {
        return person;
    }

    public void setPerson(DirectoryEntry person) {
        this.person = person;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }
}
