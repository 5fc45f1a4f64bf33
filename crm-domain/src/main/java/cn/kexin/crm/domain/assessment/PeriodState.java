package cn.kexin.crm.domain.assessment;

/** Where an assessment stands in its cycle. */
public enum PeriodState {
    /** Opened; nothing computed yet. */
    OPEN,
    /** The first computation runs. */
    COMPUTING,
    /** Heads see their figures, explain and appeal. */
    REVIEW,
    /** The customer department has decided every appeal. */
    DECIDED,
    /** The executive has confirmed. */
    CONFIRMED,
    /** Open to everyone concerned, and frozen. */
    PUBLISHED
}
