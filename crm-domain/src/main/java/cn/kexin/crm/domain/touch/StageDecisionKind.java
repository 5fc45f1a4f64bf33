package cn.kexin.crm.domain.touch;

/** How a relationship stage was decided upon. */
public enum StageDecisionKind {
    /** A proposal was confirmed. */
    CONFIRMED,
    /** A proposal was declined; the stage stayed. */
    DECLINED,
    /** Somebody set the stage without a proposal. */
    SET
}
