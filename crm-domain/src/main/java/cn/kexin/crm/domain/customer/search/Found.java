package cn.kexin.crm.domain.customer.search;

import cn.kexin.crm.domain.shared.FoundBy;

/**
 * How a record answers to what somebody typed.
 *
 * @param rank how well
 * @param by what of the record it was
 * @param matched the former name or other text that the title does not show; null where it does
 */
public record Found(Rank rank, FoundBy by, String matched) {

    /** Better ones first. */
    public enum Rank {
        EXACT,
        BEGINS,
        CONTAINS,
        /** How it is read begins so. */
        READ,
        /** How a part of it is read begins so. */
        PART_READ,
        SIMILAR
    }

    /** @return the worse of two words' answers: both have to be found */
    Found and(Found other) {
        return rank.compareTo(other.rank) >= 0 ? this : other;
    }

    static Found better(Found one, Found other) {
        return other == null || one != null && one.rank.compareTo(other.rank) <= 0 ? one : other;
    }
}
