package cn.kexin.crm.domain.notification;

/** What people are told of. */
public enum NoticeKind {
    /** A promised time of a case nears its end. */
    CLOCK_WARNED(MailChoice.AT_ONCE),
    /** A promised time of a case has run out. */
    CLOCK_MISSED(MailChoice.AT_ONCE),
    /** A case is mine now. */
    CASE_ASSIGNED(MailChoice.DIGEST),
    /** A case waits in the queue of my unit. */
    CASE_QUEUED(MailChoice.OFF),
    /** A duty of a case is mine now. */
    DUTY_ASSIGNED(MailChoice.DIGEST),
    /** A duty of a case waits in the queue of my unit. */
    DUTY_QUEUED(MailChoice.OFF),
    /** A duty of mine is due soon. */
    DUTY_WARNED(MailChoice.AT_ONCE),
    /** A duty of mine, or of my unit, was not done in time. */
    DUTY_MISSED(MailChoice.AT_ONCE),
    /** The customer has written about a case of mine. */
    CUSTOMER_ANSWERED(MailChoice.AT_ONCE),
    /** A mail was filed to a customer of mine. */
    MAIL_FILED(MailChoice.OFF),
    /** Somebody appeals against a figure. */
    APPEAL_ASKED(MailChoice.DIGEST),
    /** My appeal was decided. */
    APPEAL_DECIDED(MailChoice.AT_ONCE),
    /** Work that I gave to the machine is done. */
    JOB_DONE(MailChoice.OFF),
    /** Work that I gave to the machine was not done. */
    JOB_FAILED(MailChoice.DIGEST),
    /** I stand in for somebody. */
    DELEGATED(MailChoice.AT_ONCE),
    /** I am called in an emergency. */
    EMERGENCY_CALLED(MailChoice.AT_ONCE);

    private final MailChoice usualMail;

    NoticeKind(MailChoice usualMail) {
        this.usualMail = usualMail;
    }

    /** @return whether it is mailed at once whatever somebody has chosen, and in quiet hours, too */
    public boolean isUrgent() {
        return this == EMERGENCY_CALLED;
    }

    /** @return how it is mailed to those who have chosen nothing */
    public MailChoice usualMail() {
        return usualMail;
    }
}
