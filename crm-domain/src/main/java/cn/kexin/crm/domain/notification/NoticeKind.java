package cn.kexin.crm.domain.notification;

/** What people are told of. */
public enum NoticeKind {
    /** A promised time of a case nears its end. */
    CLOCK_WARNED,
    /** A promised time of a case has run out. */
    CLOCK_MISSED,
    /** A case is mine now. */
    CASE_ASSIGNED,
    /** A case waits in the queue of my unit. */
    CASE_QUEUED,
    /** A duty of a case is mine now. */
    DUTY_ASSIGNED,
    /** A duty of a case waits in the queue of my unit. */
    DUTY_QUEUED,
    /** The customer has written about a case of mine. */
    CUSTOMER_ANSWERED,
    /** A mail was filed to a customer of mine. */
    MAIL_FILED,
    /** Somebody appeals against a figure. */
    APPEAL_ASKED,
    /** My appeal was decided. */
    APPEAL_DECIDED,
    /** Work that I gave to the machine is done. */
    JOB_DONE,
    /** Work that I gave to the machine was not done. */
    JOB_FAILED,
    /** I stand in for somebody. */
    DELEGATED
}
