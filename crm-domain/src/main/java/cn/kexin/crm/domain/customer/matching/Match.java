package cn.kexin.crm.domain.customer.matching;

import java.util.EnumSet;
import java.util.Set;

/**
 * Two customers that may be one.
 *
 * @param score how alike, in per cent
 * @param reasons what they have in common
 */
public record Match(int score, Set<DuplicateReason> reasons) {

    /** Score of a number or address that both have. */
    static final int SAME_REACH = 95;

    /** @return what both say together: the likelier of the two, with all reasons */
    public Match and(Match other) {
        Set<DuplicateReason> both = EnumSet.copyOf(reasons);
        both.addAll(other.reasons);
        return new Match(Math.max(score, other.score), both);
    }
}
