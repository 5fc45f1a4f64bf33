package cn.kexin.crm.domain.casework;

/** What stops a clock. */
public enum ClockEnd {
    /** The first answer to the customer. */
    RESPONSE,
    /** Entering a stage of kind RESOLVED. */
    RESOLUTION,
    /** Leaving the clock's stage. */
    STAGE
}
