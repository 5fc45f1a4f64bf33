package cn.kexin.crm.domain.casework.policy;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.organisation.Role;
import java.io.Serializable;

/**
 * Who is told when a promise is not kept.
 *
 * @param end the promise: RESPONSE, RESOLUTION or WORD
 * @param minutesAfterDue working minutes after the due time; 0 at once
 * @param to the role told, in the responsible unit or above it
 */
public record PolicyStep(ClockEnd end, int minutesAfterDue, Role to) implements Serializable {}
