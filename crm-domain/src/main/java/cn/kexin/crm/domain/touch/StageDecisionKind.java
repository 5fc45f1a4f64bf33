package cn.kexin.crm.domain.touch;

/** How a relationship stage was decided upon. */
public enum StageDecisionKind {
    /** A proposal was confirmed. */
    CONFIRMED,
    /** A proposal was declined; the stage stayed. */
    DECLINED,
    /** Somebody set the stage without a proposal. */
    SET,
    /** It stood in a file that was imported. */
    IMPORTED,
    /** Somebody set it for many customers at once. */
    BULK,
    /** Customers were merged, or that was undone. */
    MERGED
}
