package cn.kexin.crm.domain.visit;

/** What a return visit brings to light (S0 4.5). */
public enum FindingKind {
    /** 使用意见 */
    USE,
    /** 保修回访要求 */
    WARRANTY_WISH,
    /** 对公司的建议 */
    SUGGESTION,
    /** 质量问题 */
    QUALITY_PROBLEM
}
