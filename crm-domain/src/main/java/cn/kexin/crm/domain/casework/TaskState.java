package cn.kexin.crm.domain.casework;

/** State of a duty that was opened for a case. */
public enum TaskState {
    /** To be done. */
    OPEN,
    /** Done, with an outcome. */
    DONE,
    /** The case moved on without it. */
    CANCELLED
}
