package cn.kexin.crm.ejb.remedy;

import cn.kexin.crm.domain.remedy.CauseCategory;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * The record of a case in short.
 *
 * @param category null while no root cause is known
 * @param openActions actions still to be done
 * @param actions actions in all
 * @param checkOn the day of the check to come, or null
 */
public record RemedySummary(
        CauseCategory category, String conclusion, long openActions, long actions, LocalDate checkOn)
        implements Serializable {}
