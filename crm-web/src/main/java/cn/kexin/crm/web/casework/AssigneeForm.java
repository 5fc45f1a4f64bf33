package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.Assignee;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;

/** To whom work is to be given, as typed. */
public class AssigneeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Ref unit;
    private DirectoryEntry person;
    private String note;

    Assignee toAssignee() {
        return new Assignee(unit == null ? null : unit.code(), person == null ? null : person.username());
    }

    /** @return the name of whom it was given to, for the message */
    String targetName() {
        return person != null ? person.name() : unit == null ? "" : unit.name();
    }

    void clear() {
        unit = null;
        person = null;
        note = null;
    }

    public Ref getUnit() {
        return unit;
    }

    public void setUnit(Ref unit) {
        this.unit = unit;
    }

    public DirectoryEntry getPerson() {
        return person;
    }

    public void setPerson(DirectoryEntry person) {
        this.person = person;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
