package cn.kexin.crm.domain.assessment;

/** Life of one revision of a scheme. */
public enum SchemeStatus {
    /** Being written; may be changed. */
    DRAFT,
    /** In force: periods may be opened with it; never changes again. */
    ACTIVE,
    /** Replaced or no longer used; periods opened with it keep it. */
    RETIRED
}
