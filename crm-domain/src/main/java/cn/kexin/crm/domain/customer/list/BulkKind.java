package cn.kexin.crm.domain.customer.list;

/** What is done to many customers at once. */
public enum BulkKind {
    /** A field gets another content. */
    EDIT,
    /** They are given to a unit and a person. */
    ASSIGN,
    /** They get tags. */
    TAG,
    /** Tags are taken from them. */
    UNTAG
}
