package cn.kexin.crm.domain.visit;

/** What happened to an appointment. */
public enum AppointmentEventKind {
    ARRANGED,
    /** Purpose, site or people were changed, the time was not. */
    CHANGED,
    MOVED,
    /** The customer was told by letter. */
    TOLD,
    CONFIRMED,
    STARTED,
    DONE,
    ABSENT,
    CANCELLED,
    /** Somebody of ours left, and another took over. */
    HANDED_OVER;

    /** @return whether what was agreed is another afterwards, so that who was told before has to be told anew */
    public boolean alters() {
        return this == CHANGED || this == MOVED || this == CANCELLED || this == HANDED_OVER;
    }
}
