package cn.kexin.crm.domain.visit;

/** What a return visit falls due for. */
public enum VisitOccasion {
    /** 移交后: some days after the works were handed over. */
    HANDOVER,
    /** 移交后定期: again and again after that. */
    HANDOVER_REPEATED,
    /** 保修到期前: some days before the warranty of something ends. */
    WARRANTY_END,
    /** 报修办结后: some days after a claim was closed. */
    CLAIM_CLOSED,
    /** 事项关闭后: some days after a case was closed. */
    CASE_CLOSED
}
