package cn.kexin.crm.domain.aftercare;

/** What a repair costs money for. */
public enum CostKind {
    /** 人工 */
    LABOUR,
    /** 材料 */
    MATERIAL,
    /** 差旅 */
    TRAVEL
}
