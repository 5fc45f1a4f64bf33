package cn.kexin.crm.domain.casework;

/** What being in a stage means for the case; a case's status is the kind of its stage. */
public enum StageKind {
    /** We owe the customer work. */
    ACTIVE,
    /** The customer has to do something first; clocks that say so are paused. */
    WAITING,
    /** Done from our side, to be confirmed by the customer. */
    RESOLVED,
    /** Nothing is owed any more. */
    CLOSED;

    /** @return whether our side has done its work */
    public boolean isDone() {
        return this == RESOLVED || this == CLOSED;
    }
}
