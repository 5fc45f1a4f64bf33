package cn.kexin.crm.ejb.shared;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/**
 * Which page of a list, in which order.
 *
 * @param first index of the first row, from 0
 * @param size rows wanted, 1 to {@value #LARGEST}
 * @param sort name of a field that the list offers, with a leading minus for descending; null for the list's own order
 */
public record PageRequest(@Min(0) int first, @Min(1) @Max(LARGEST) int size, @Size(max = 60) String sort) {

    /** The most rows one page may have. */
    public static final int LARGEST = 500;

    /** @return the sort field without its sign, or null */
    public String sortField() {
        return sort == null ? null : sort.replaceFirst("^-", "");
    }

    public boolean descending() {
        return sort != null && sort.startsWith("-");
    }
}
