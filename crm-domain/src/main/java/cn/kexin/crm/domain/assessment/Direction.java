package cn.kexin.crm.domain.assessment;

/** Which way a figure gets better. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER;

    /** @return negative, zero or positive as {@code one} is worse than, as good as, or better than {@code other} */
    public int compare(java.math.BigDecimal one, java.math.BigDecimal other) {
        return this == HIGHER_IS_BETTER ? one.compareTo(other) : other.compareTo(one);
    }
}
