package cn.kexin.crm.domain.assessment;

/** Where an improvement plan stands. */
public enum ImprovementState {
    /** Nobody has said yet what will be done. */
    OPEN,
    /** The actions are written down and under way. */
    PLANNED,
    /** The outcome is written down. */
    DONE
}
