package cn.kexin.crm.web.remedy;

import cn.kexin.crm.domain.remedy.ActionKind;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.remedy.ActionCommand;
import java.io.Serializable;
import java.time.LocalDate;

/** An action while somebody agrees on it. */
public class ActionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private ActionKind kind = ActionKind.CORRECTIVE;
    private String what;
    private DirectoryEntry person;
    private LocalDate dueOn;

    public ActionCommand toCommand() {
        return new ActionCommand(kind, what, person == null ? null : person.username(), dueOn);
    }

    public ActionKind getKind() {
        return kind;
    }

    public void setKind(ActionKind kind) {
        this.kind = kind;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public DirectoryEntry getPerson() {
        return person;
    }

    public void setPerson(DirectoryEntry person) {
        this.person = person;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
