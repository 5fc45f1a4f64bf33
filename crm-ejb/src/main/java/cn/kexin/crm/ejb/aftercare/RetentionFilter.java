package cn.kexin.crm.ejb.aftercare;

import java.time.LocalDate;

/**
 * Which retention money is asked for; null does not matter.
 *
 * @param dueBy kept back although it was to be released by this day
 * @param released whether it has been released
 */
public record RetentionFilter(Long customerId, LocalDate dueBy, Boolean released) {}
