package cn.kexin.crm.domain.casework;

/** State of a clock; overdue is not a state but a running clock whose due time has passed. */
public enum ClockState {
    /** Counts working time. */
    RUNNING,
    /** Waits for the customer. */
    PAUSED,
    /** Stopped in time. */
    MET,
    /** Stopped too late; stays so. */
    MISSED
}
