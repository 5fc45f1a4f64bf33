package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.ClockState;
import java.io.Serializable;
import java.time.Instant;

/**
 * A duty in "my work".
 *
 * @param owed the duty and its case
 * @param clock how its deadline stands: PAUSED while the customer has to act
 * @param workingMinutesLeft working minutes left by the unit's calendar, negative when overdue; null without a deadline
 */
public record WorkRow(OpenDuty owed, ClockState clock, Long workingMinutesLeft) implements Serializable {

    public long taskId() {
        return owed.taskId();
    }

    /** @return the earlier of the duty's own deadline and its case's, or null */
    public Instant dueAt() {
        return owed.dueAt();
    }
}
