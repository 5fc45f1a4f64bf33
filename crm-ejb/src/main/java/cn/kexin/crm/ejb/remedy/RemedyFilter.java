package cn.kexin.crm.ejb.remedy;

import cn.kexin.crm.domain.casework.RemedyState;
import cn.kexin.crm.domain.remedy.CauseCategory;
import java.time.LocalDate;

/**
 * Which cases are asked for; null does not matter.
 *
 * @param complaints complaints, whether or not their cause is known; otherwise all cases of which something is written
 * @param from first day of opening, in the company's zone
 * @param to last such day
 * @param unit code of the unit responsible for the case or one of its actions
 * @param unknown only those whose cause is not known
 */
public record RemedyFilter(
        boolean complaints,
        LocalDate from,
        LocalDate to,
        String unit,
        CauseCategory category,
        boolean unknown,
        RemedyState state) {

    /** @return the same of every cause */
    public RemedyFilter ofEveryCause() {
        return new RemedyFilter(complaints, from, to, unit, null, false, null);
    }
}
