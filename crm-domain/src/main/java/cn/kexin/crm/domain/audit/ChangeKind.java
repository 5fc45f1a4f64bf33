package cn.kexin.crm.domain.audit;

/** What became of a record, or of a part of it. */
public enum ChangeKind {
    /** It was made. */
    CREATED,
    /** One field of it got another value. */
    CHANGED,
    /** It was taken away. */
    REMOVED
}
