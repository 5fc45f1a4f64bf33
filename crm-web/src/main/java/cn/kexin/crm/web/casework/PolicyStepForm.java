package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.policy.PolicyStep;
import cn.kexin.crm.domain.organisation.Role;
import java.io.Serializable;

/** Who is told when a promise is not kept, as typed. */
public class PolicyStepForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private ClockEnd end = ClockEnd.RESPONSE;
    private int minutesAfterDue;
    private Role to = Role.DEPT_HEAD;

    PolicyStepForm() {}

    PolicyStepForm(PolicyStep step) {
        end = step.end();
        minutesAfterDue = step.minutesAfterDue();
        to = step.to();
    }

    PolicyStep toStep() {
        return new PolicyStep(end, minutesAfterDue, to);
    }

    public ClockEnd getEnd() {
        return end;
    }

    public void setEnd(ClockEnd end) {
        this.end = end;
    }

    /** @return working minutes */
    public int getMinutesAfterDue() {
        return minutesAfterDue;
    }

    public void setMinutesAfterDue(int minutesAfterDue) {
        this.minutesAfterDue = minutesAfterDue;
    }

    public Role getTo() {
        return to;
    }

    public void setTo(Role to) {
        this.to = to;
    }
}
