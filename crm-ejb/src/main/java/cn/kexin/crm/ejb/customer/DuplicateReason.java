package cn.kexin.crm.ejb.customer;

/** What two customers have in common. */
public enum DuplicateReason {
    /** The name, apart from punctuation and legal form. */
    NAME,
    /** A name much like it. */
    SIMILAR_NAME,
    /** The phone number. */
    PHONE,
    /** The e-mail address. */
    EMAIL
}
