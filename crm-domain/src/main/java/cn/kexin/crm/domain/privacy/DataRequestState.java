package cn.kexin.crm.domain.privacy;

/** How a request stands. */
public enum DataRequestState {
    /** To be answered until its due date. */
    OPEN,
    /** An erasure that a second person has released; it cannot be taken back. */
    RELEASED,
    /** Done as asked. */
    DONE,
    /** Not done, and the person was told why (art. 50). */
    REFUSED;

    public boolean isOver() {
        return this == DONE || this == REFUSED;
    }
}
