package cn.kexin.crm.domain.aftercare;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * From when until when something is warranted, and why.
 *
 * @param startsOn the day of acceptance: the warranty is in force from it on, though the period is counted from the day after
 * @param endsOn the last day
 * @param statutoryUntil the last day of the statutory minimum; null where there is none
 * @param basis what decides the end
 */
public record WarrantyTerm(LocalDate startsOn, LocalDate endsOn, LocalDate statutoryUntil, WarrantyBasis basis)
        implements Serializable {}
