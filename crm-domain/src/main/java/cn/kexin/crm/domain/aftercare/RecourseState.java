package cn.kexin.crm.domain.aftercare;

import java.util.Set;

/** Where a recourse stands. */
public enum RecourseState {
    /** 已提出 */
    CLAIMED,
    /** 对方已认可 */
    AGREED,
    /** 已追回 */
    RECOVERED,
    /** 已放弃 */
    WAIVED;

    /** @return where it may go from here; nowhere once it is over */
    public Set<RecourseState> next() {
        return switch (this) {
            case CLAIMED -> Set.of(AGREED, RECOVERED, WAIVED);
            case AGREED -> Set.of(RECOVERED, WAIVED);
            case RECOVERED, WAIVED -> Set.of();
        };
    }
}
