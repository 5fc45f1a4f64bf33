package cn.kexin.crm.ejb.remedy;

import cn.kexin.crm.domain.remedy.CauseCategory;
import java.io.Serializable;

/**
 * How many cases have a cause.
 *
 * @param category null for those whose cause is not known
 * @param over those that are put right for good, or need nothing
 */
public record CauseCount(CauseCategory category, long cases, long over) implements Serializable {}
