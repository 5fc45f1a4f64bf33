package cn.kexin.crm.ejb.notification.internal;

import cn.kexin.crm.ejb.notification.NoticeLetter;
import cn.kexin.crm.ejb.notification.NoticeMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Makes the mails of the day and sends what is due; outside any transaction, for a mail server may take its time. */
@ApplicationScoped
public class NoticeMailing {

    private static final Logger LOG = System.getLogger(NoticeMailing.class.getName());

    @Inject
    private Digests digests;

    @Inject
    private NoticeOutbox outbox;

    @Inject
    private MailWay mail;

    /** Makes the mails of those whose hour has struck. */
    public void digest() {
        long after = 0;
        List<Long> people = digests.waiting(after);
        while (!people.isEmpty()) {
            people.forEach(this::digest);
            after = people.get(people.size() - 1);
            people = digests.waiting(after);
        }
    }

    private void digest(long person) {
        try {
            digests.make(person);
        } catch (RuntimeException e) {
            // Another node was faster; the others must not wait.
            LOG.log(Level.DEBUG, () -> "Mail of the day for " + person + " not made", e);
        }
    }

    /** Sends what is due; without a server it waits. */
    public void send() {
        if (mail.isOn()) {
            outbox.due().forEach(id -> outbox.begin(id).ifPresent(letter -> send(id, letter)));
        }
    }

    private void send(long id, NoticeLetter letter) {
        try {
            mail.send(letter);
        } catch (NoticeMailer.RefusedException e) {
            LOG.log(Level.INFO, () -> "Mail " + id + " about notices refused", e);
            outbox.refuse(id, e.getMessage());
            return;
        } catch (IOException e) {
            LOG.log(Level.INFO, () -> "Mail " + id + " about notices not sent", e);
            outbox.postpone(id, e.getMessage());
            return;
        }
        outbox.sent(id);
    }
}
