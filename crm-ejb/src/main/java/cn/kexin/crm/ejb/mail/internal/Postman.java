package cn.kexin.crm.ejb.mail.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;

/** Writes envelopes and hands letters to a mail server. */
@ApplicationScoped
public class Postman {

    @Inject
    private Clock clock;

    /** @return a letter of now whose Message-ID is ours, so that answers find it and a repetition is recognised */
    MimeMessage letter(MailSettings.Server server, String messageId) throws MessagingException {
        MimeMessage letter = new Identified(Session.getInstance(server.properties("smtp")), messageId);
        letter.setSentDate(Date.from(clock.instant()));
        return letter;
    }

    void hand(MimeMessage letter, MailSettings.Server server) throws MessagingException {
        letter.saveChanges();
        try (Transport transport =
                Session.getInstance(server.properties("smtp")).getTransport("smtp")) {
            transport.connect(server.host(), server.port(), server.user(), server.password());
            transport.sendMessage(letter, letter.getAllRecipients());
        }
    }

    /** A letter that keeps its Message-ID. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
