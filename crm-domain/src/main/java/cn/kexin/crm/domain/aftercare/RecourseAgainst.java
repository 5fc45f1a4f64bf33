package cn.kexin.crm.domain.aftercare;

/** From whom the cost of a claim is recovered (追偿). */
public enum RecourseAgainst {
    /** 分包单位 */
    SUBCONTRACTOR,
    /** 供应商 */
    SUPPLIER
}
