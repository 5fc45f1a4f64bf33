package cn.kexin.crm.ejb.aftercare;

import java.io.Serializable;
import java.util.List;

/**
 * A claim with what happened before, what it cost and from whom that is recovered.
 *
 * @param earlier claims for the same before it, within the span that is set now; the latest first
 * @param costs the latest first; null for those who may not read them
 * @param recourses null likewise
 * @param sums what it cost, one sum for each currency
 * @param workable whether the reader may write costs and recourse down
 */
public record ClaimView(
        ClaimRow row,
        List<ClaimRow> earlier,
        List<CostRow> costs,
        List<RecourseRow> recourses,
        List<MoneySum> sums,
        boolean workable)
        implements Serializable {}
