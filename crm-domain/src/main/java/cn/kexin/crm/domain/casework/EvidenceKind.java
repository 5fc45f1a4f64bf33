package cn.kexin.crm.domain.casework;

/** What an evidence row testifies. */
public enum EvidenceKind {
    /** The customer's matter was taken in. */
    OPENED,
    /** The definition named the responsible unit. */
    ROUTED,
    /** Somebody took it or was given it. */
    ASSIGNED,
    /** It went to another unit or person. */
    REASSIGNED,
    /** The customer had a first answer. */
    RESPONDED,
    /** The time promised for the first answer ran out without one. */
    UNANSWERED,
    /** The customer was told how it stands. */
    INFORMED,
    /** The time promised for the next word to the customer ran out without one. */
    UNINFORMED,
    /** It entered another stage. */
    STAGE_CHANGED,
    /** Everything that its stage required was done, so it went on to another by itself. */
    WENT_ON,
    /** It began to wait for the customer. */
    PAUSED,
    /** It no longer waits. */
    RESUMED,
    /** A duty was taken or given to somebody. */
    TASK_ASSIGNED,
    /** A duty was done. */
    TASK_DONE,
    /** A duty's own time ran out before it was done. */
    TASK_OVERDUE,
    /** It was done from our side; carries the facts that measures count. */
    RESOLVED,
    /** Whoever took it in had it done while the customer was there. */
    FIRST_CONTACT,
    /** It was not done after all. */
    REOPENED,
    /** The customer confirmed. */
    CONFIRMED,
    /** Nothing more is owed. */
    CLOSED,
    /** A clock came near its end. */
    WARNED,
    /** A clock ran out and somebody higher was told. */
    ESCALATED,
    /** A contact person at the customer was named. */
    CONTACT_NAMED,
    /** The same fault had been reported before. */
    REPEATED,
    /** People of ours were at the customer's for it. */
    VISITED,
    /** A part of it became a case of its own. */
    CHILD_OPENED,
    /** A part of it was done. */
    CHILD_DONE,
    /** Another case of the same matter was closed in its favour. */
    MERGED,
    /** Another case goes on with the matter. */
    MERGED_INTO,
    /** A case that had been merged into it was taken out again. */
    UNMERGED,
    /** It was taken out of the case it had been merged into. */
    UNMERGED_FROM,
    /** A major fault is behind it. */
    AFFECTED,
    /** The major fault is not behind it after all. */
    UNAFFECTED,
    /** It is the major fault behind another case. */
    AFFECTS,
    /** Something of an emergency plan at work on it. */
    EMERGENCY,
    /** Something was found out or agreed about what went wrong, and how it is put right for good. */
    REMEDY,
    /** Something was written down. */
    NOTE,
    /** Another system recorded a change. */
    UPDATED
}
