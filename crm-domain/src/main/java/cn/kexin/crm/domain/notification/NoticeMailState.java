package cn.kexin.crm.domain.notification;

/** What became of a mail about notices. */
public enum NoticeMailState {
    /** Waits to be sent, for the first time or again. */
    QUEUED,
    /** Some node hands it to the mail server. */
    SENDING,
    /** The mail server has it. */
    SENT,
    /** There was nothing left to say: read on screen, or out of the reader's sight. */
    SKIPPED,
    /** The mail server does not take it. */
    FAILED
}
