package cn.kexin.crm.ejb.shared;

import java.io.Serializable;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/**
 * One page of a list, filtered and counted in the database.
 *
 * @param rows the rows of this page, never null
 * @param total how many rows the filter finds on all pages, as far as they were counted
 * @param more whether there are more than were counted
 * @param <T> the row's record
 */
public record Page<T>(List<T> rows, long total, boolean more) implements Serializable {

    /** So many rows behind a page are counted, where counting all of them would cost more than it tells. */
    private static final int COUNTED_AHEAD = 500;

    /** A page of a list that is counted to its end. */
    public Page(List<T> rows, long total) {
        this(rows, total, false);
    }

    /**
     * A page of a list that may be very long: somebody who reads it wants to know whether there are many, not how many.
     *
     * @param countUpTo counts rows, but no more than so many
     */
    public static <T> Page<T> ofMany(List<T> rows, PageRequest request, LongUnaryOperator countUpTo) {
        long most = request.first() + (long) COUNTED_AHEAD;
        Page<T> page = of(rows, request, () -> countUpTo.applyAsLong(most + 1));
        return page.total() <= most ? page : new Page<>(rows, most, true);
    }

    /**
     * @param rows the rows that the request gave
     * @param count counts all rows; not asked when the rows themselves tell, as on a last page that is not full
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, LongSupplier count) {
        boolean last = rows.size() < request.size() && (!rows.isEmpty() || request.first() == 0);
        return new Page<>(rows, last ? request.first() + (long) rows.size() : count.getAsLong());
    }
}
