package cn.kexin.crm.web.process;

import cn.kexin.crm.domain.casework.process.Escalation;
import cn.kexin.crm.domain.organisation.Role;
import java.io.Serializable;

/** Who is told how long after a clock has run out, as typed. */
public class EscalationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Integer minutesAfterDue = 0;
    private Role to;

    static EscalationForm of(Escalation escalation) {
        EscalationForm form = new EscalationForm();
        form.minutesAfterDue = escalation.minutesAfterDue();
        form.to = escalation.to();
        return form;
    }

    Escalation toEscalation(String clock) {
        return new Escalation(clock, minutesAfterDue == null ? 0 : minutesAfterDue, to);
    }

    public Integer getMinutesAfterDue() {
        return minutesAfterDue;
    }

    public void setMinutesAfterDue(Integer minutesAfterDue) {
        this.minutesAfterDue = minutesAfterDue;
    }

    public Role getTo() {
        return to;
    }

    public void setTo(Role to) {
        this.to = to;
    }
}
