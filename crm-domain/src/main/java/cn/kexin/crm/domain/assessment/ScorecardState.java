package cn.kexin.crm.domain.assessment;

/** Where a scorecard stands. */
public enum ScorecardState {
    /** Waits for the head's, or the person's, explanation. */
    REVIEW,
    /** Explained and accepted as it is. */
    EXPLAINED,
    /** An appeal waits for the customer department. */
    APPEALED,
    DECIDED,
    CONFIRMED,
    PUBLISHED
}
