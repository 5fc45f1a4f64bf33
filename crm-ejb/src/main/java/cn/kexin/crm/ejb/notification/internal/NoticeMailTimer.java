package cn.kexin.crm.ejb.notification.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Every few seconds sends what is due, every minute makes the mails of the day; each mail is locked by one node at a time. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeMailTimer {

    @Inject
    private NoticeMailing mailing;

    @Inject
    private MailWay mail;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void send() {
        if (mail.isOnThisNode()) {
            mailing.send();
        }
    }

    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    public void digest() {
        if (mail.isOnThisNode()) {
            mailing.digest();
        }
    }
}
