package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.domain.mail.MailContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Reads what is new in the mailbox. The folder is opened for reading only and nothing in it is changed; how far it was read
 * is known by the messages' numbers (RFC 3501, 2.3.1.1), so that nothing is lost when we or the server stop in between.
 */
@ApplicationScoped
public class MailPoller {

    private static final Logger LOG = System.getLogger(MailPoller.class.getName());

    @Inject
    private MailSettings settings;

    @Inject
    private Mailboxes mailboxes;

    @Inject
    private MailFiler filer;

    @Inject
    private Clock clock;

    /** Reads the mailbox if there is one, it is time to, and no other node does. */
    public void poll() {
        Optional<MailSettings.Server> server = settings.in();
        if (server.isEmpty()) {
            return;
        }
        mailboxes.begin().ifPresent(id -> poll(id, server.get()));
    }

    private void poll(long id, MailSettings.Server server) {
        try {
            read(id, server);
            mailboxes.succeed(id);
        } catch (MessagingException | RuntimeException e) {
            LOG.log(Level.WARNING, () -> "Mailbox " + server.account() + " not read", e);
            mailboxes.fail(id, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private void read(long id, MailSettings.Server server) throws MessagingException {
        Session session = Session.getInstance(server.properties("imap"));
        try (Store store = session.getStore("imap")) {
            store.connect(server.host(), server.port(), server.user(), server.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_ONLY);
                UIDFolder numbered = (UIDFolder) folder;
                String account = server.account() + "/" + settings.folder();
                long last = mailboxes.open(id, account, numbered.getUIDValidity());
                for (Message message : numbered.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
                    long uid = numbered.getUID(message);
                    if (uid > last) {
                        take((MimeMessage) message, id, uid);
                    }
                }
            }
        }
    }

    /** A message that cannot be read at all is shown to a person, with what is left of it. */
    private void take(MimeMessage message, long id, long uid) throws MessagingException {
        IncomingMail mail;
        try {
            mail = MailReader.read(whole(message), clock.instant(), settings.largest());
        } catch (MessagingException | RuntimeException e) {
            if (!message.getFolder().isOpen()) {
                throw e;
            }
            LOG.log(Level.WARNING, () -> "Message " + uid + " is broken", e);
            mail = broken(uid, e);
        }
        filer.take(mail, id, uid);
    }

    /**
     * Takes a message that is not too large over as it is, to be taken apart here: servers stumble over the structure of broken
     * messages, and one of them must not keep the others waiting for ever.
     */
    private MimeMessage whole(MimeMessage message) throws MessagingException {
        if (message.getSize() > settings.largest()) {
            return message;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
        } catch (IOException e) {
            throw new MessagingException("not read", e);
        }
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes.toByteArray()));
    }

    private IncomingMail broken(long uid, Exception why) {
        MailContent content =
                new MailContent("broken-" + uid + "@mailbox", null, null, null, null, null, clock.instant());
        return new IncomingMail(
                content, List.of(), List.of(), false, List.of(), "mail.note.unreadable", why.getMessage());
    }
}
