package cn.kexin.crm.domain.casework.routing;

/** What becomes of a matter in the unit that a rule sends it to. */
public enum HandOut {
    /** It waits in the unit's queue until somebody takes it. */
    QUEUE,
    /** It is given to whoever of the unit is there, can do it and has the least to do. */
    LEAST_LOADED
}
