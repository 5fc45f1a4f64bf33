package cn.kexin.crm.ejb.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Ends a person's membership.
 *
 * @param personId who leaves
 * @param version the version of the person the caller has seen
 * @param successor sign-in name of who takes over; null when there is nothing to hand over
 * @param lastDay the last day as a member, not in the future
 */
public record LeaveCommand(long personId, long version, @Size(max = 60) String successor, @NotNull LocalDate lastDay) {}
