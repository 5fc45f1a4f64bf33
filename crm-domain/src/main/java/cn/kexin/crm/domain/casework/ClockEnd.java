package cn.kexin.crm.domain.casework;

/** What stops a clock. */
public enum ClockEnd {
    /** The first answer to the customer. */
    RESPONSE,
    /** Entering a stage of kind RESOLVED. */
    RESOLUTION,
    /** Leaving the clock's stage. */
    STAGE,
    /** Solving the case; until then it begins anew with each word to the customer. Only service policies promise it. */
    WORD
}
