package cn.kexin.crm.domain.casework;

/** Urgency of a case; clocks may have a target for each. */
public enum Priority {
    /** 危急 */
    CRITICAL,
    /** 高 */
    HIGH,
    /** 一般 */
    NORMAL,
    /** 低 */
    LOW
}
