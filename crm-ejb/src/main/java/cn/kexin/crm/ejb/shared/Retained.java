package cn.kexin.crm.ejb.shared;

import java.time.Instant;

/**
 * Data that is kept for a time only. Offered by the feature that stores it as a bean; the company says for how long, and what
 * is older is taken away at night, portion by portion.
 */
public interface Retained {

    /** @return the code of its rule; {@code RetentionRule.<code>} is what people call it */
    String code();

    /** @return the fewest days for which it must be kept */
    default int leastDays() {
        return 1;
    }

    /** @return whether it is proposed to people rather than taken away */
    default boolean proposed() {
        return false;
    }

    /** @return how many rows are older */
    long count(Instant limit);

    /**
     * Takes away, or proposes, one portion, in the caller's transaction.
     *
     * @return how many rows; fewer than asked for when there are no more
     */
    int take(Instant limit, int most);
}
