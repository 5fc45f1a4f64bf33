package cn.kexin.crm.domain.visit;

/** How far a return visit is. */
public enum ReturnVisitState {
    /** 待回访 */
    OPEN,
    /** 已回访 */
    DONE,
    /** 不再回访: it was dropped, with a reason. */
    DROPPED
}
