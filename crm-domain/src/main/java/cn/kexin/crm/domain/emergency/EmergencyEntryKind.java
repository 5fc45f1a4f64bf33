package cn.kexin.crm.domain.emergency;

/** What is written down of an emergency. */
public enum EmergencyEntryKind {
    STARTED,
    /** Somebody was called. */
    CALLED,
    /** Nobody called in a step could be told: its turn is over at once. */
    NOBODY,
    ACKNOWLEDGED,
    /** Nobody answered and there is nobody left to call. */
    UNANSWERED,
    /** The customer was told. */
    CUSTOMER_TOLD,
    /** Somebody has seen a duty of theirs. */
    DUTY_SEEN,
    DUTY_DONE,
    NOTE,
    /** The danger is over. */
    ENDED,
    /** Something is done so that it goes better next time. */
    IMPROVEMENT,
    CLOSED,
    /** Afterwards: what went well and what did not. */
    REVIEWED
}
