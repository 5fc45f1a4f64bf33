package cn.kexin.crm.domain.casework.process;

import cn.kexin.crm.domain.organisation.Role;
import java.io.Serializable;

/**
 * Who is told when a clock has run out and nobody stopped it.
 *
 * @param clock code of the clock
 * @param minutesAfterDue working minutes after the due time; 0 at once
 * @param to the role told, in the responsible unit or above it
 */
public record Escalation(String clock, int minutesAfterDue, Role to) implements Serializable {}
