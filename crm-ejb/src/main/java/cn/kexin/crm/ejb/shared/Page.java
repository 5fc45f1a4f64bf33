package cn.kexin.crm.ejb.shared;

import java.io.Serializable;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * One page of a list, filtered and counted in the database.
 *
 * @param rows the rows of this page, never null
 * @param total how many rows the filter finds on all pages
 * @param <T> the row's record
 */
public record Page<T>(List<T> rows, long total) implements Serializable {

    /**
     * @param rows the rows that the request gave
     * @param count counts all rows; not asked when the rows themselves tell, as on a last page that is not full
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, LongSupplier count) {
        boolean last = rows.size() < request.size() && (!rows.isEmpty() || request.first() == 0);
        return new Page<>(rows, last ? request.first() + (long) rows.size() : count.getAsLong());
    }
}
