package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.ClockState;
import java.io.Serializable;
import java.time.Instant;

/**
 * A clock of a case as of now.
 *
 * @param code the clock's code in the definition
 * @param targetMinutes the target in working minutes
 * @param dueAt when it runs out unless it is paused
 * @param state its state
 * @param overdue whether it runs and its due time has passed
 * @param workingMinutesLeft working minutes left, negative when overdue; what was left when it has stopped
 * @param missedTimes how often it ran out before it was stopped or began anew
 */
public record ClockView(
        String code,
        int targetMinutes,
        Instant dueAt,
        ClockState state,
        boolean overdue,
        long workingMinutesLeft,
        Instant stoppedAt,
        int missedTimes)
        implements Serializable {}
