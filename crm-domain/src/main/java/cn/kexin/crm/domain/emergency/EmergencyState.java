package cn.kexin.crm.domain.emergency;

/** How an emergency stands. */
public enum EmergencyState {
    /** People are being called. */
    CALLING,
    /** Somebody has taken it on. */
    ACKNOWLEDGED,
    /** Everybody was called and nobody answered. */
    UNANSWERED,
    CLOSED
}
