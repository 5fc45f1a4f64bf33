package cn.kexin.crm.domain.customer.matching;

/** What happens when a rule has recognised a duplicate. */
public enum DuplicateResponse {
    /** Saved; the pair goes to the review queue. */
    LOG,
    /** Not saved before a person says that it is another customer; the pair goes to the review queue then. */
    WARN,
    /** Not saved. */
    BLOCK
}
