package cn.kexin.crm.domain.emergency;

/** How an emergency stands. */
public enum EmergencyState {
    /** People are being called. */
    CALLING,
    /** Somebody has taken it on. */
    ACKNOWLEDGED,
    /** Everybody was called and nobody answered. */
    UNANSWERED,
    /** The danger is over; it is still to be looked back upon. */
    ENDED,
    CLOSED;

    /** @return whether people are still at it */
    public boolean isAtWork() {
        return this != ENDED && this != CLOSED;
    }
}
