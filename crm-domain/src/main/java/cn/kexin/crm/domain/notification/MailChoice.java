package cn.kexin.crm.domain.notification;

/** How somebody wants to read of one kind of notice by e-mail; on screen it is in any case. */
public enum MailChoice {
    /** Not at all. */
    OFF,
    /** As soon as it happens, or when the quiet hours are over. */
    AT_ONCE,
    /** Once a day, with everything else of the day. */
    DIGEST
}
