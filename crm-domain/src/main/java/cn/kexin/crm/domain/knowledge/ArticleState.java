package cn.kexin.crm.domain.knowledge;

/** Where an article stands. */
public enum ArticleState {
    /** Being written; read by those who write. */
    DRAFT,
    /** Released by a head; read and used by everybody. */
    PUBLISHED,
    /** Holds no longer. */
    RETIRED
}
