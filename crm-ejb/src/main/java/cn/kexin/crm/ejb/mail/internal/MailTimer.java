package cn.kexin.crm.ejb.mail.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Each minute reads the mailbox, and every few seconds sends what waits in the outbox. On a cluster every node asks; a lease
 * on the mailbox and the state of each message let one of them act.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailTimer {

    @Inject
    private MailSettings settings;

    @Inject
    private MailPoller poller;

    @Inject
    private MailSender sender;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    public void read() {
        if (settings.isOnThisNode()) {
            poller.poll();
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void send() {
        if (settings.isOnThisNode()) {
            sender.send();
        }
    }
}
