package cn.kexin.crm.domain.customer.matching;

/** How far a pair of suspected duplicates has been decided. */
public enum PairState {
    /** Nobody has looked at it. */
    OPEN,
    /** Somebody has looked at it and decides another time. */
    LATER,
    /** Two customers; never asked again. */
    DIFFERENT,
    /** One customer; the two were merged. */
    MERGED
}
