package cn.kexin.crm.domain.customer.matching;

/** Where a pair of suspected duplicates was found. */
public enum PairOrigin {
    /** When a customer was saved. */
    ENTRY,
    /** When a file was read. */
    IMPORT,
    /** When the whole archive was searched. */
    SCAN
}
