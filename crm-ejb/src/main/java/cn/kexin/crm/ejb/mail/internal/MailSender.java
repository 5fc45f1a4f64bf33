package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.domain.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Hands messages of the outbox to the mail server. */
@ApplicationScoped
public class MailSender {

    private static final Logger LOG = System.getLogger(MailSender.class.getName());
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    @Inject
    private MailSettings settings;

    @Inject
    private Outbox outbox;

    @Inject
    private Postman postman;

    /** Sends what is due; without a server it waits. */
    public void send() {
        settings.out().ifPresent(server -> outbox.due()
                .forEach(id -> outbox.begin(id).ifPresent(message -> send(message, server))));
    }

    private void send(MailMessage message, MailSettings.Server server) {
        try {
            deliver(message, server);
        } catch (SendFailedException e) {
            LOG.log(Level.INFO, () -> "Message " + message.getId() + " refused", e);
            if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0) {
                outbox.refuse(message.getId(), e.getMessage());
            } else {
                outbox.postpone(message.getId(), e.getMessage());
            }
            return;
        } catch (MessagingException | UnsupportedEncodingException e) {
            LOG.log(Level.INFO, () -> "Message " + message.getId() + " not sent", e);
            outbox.postpone(message.getId(), e.getMessage());
            return;
        }
        outbox.sent(message.getId());
    }

    private void deliver(MailMessage message, MailSettings.Server server)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage letter = postman.letter(server, message.getMessageId());
        letter.setFrom(new InternetAddress(message.getFromAddress(), message.getFromName(), UTF_8));
        letter.setRecipients(Message.RecipientType.TO, InternetAddress.parse(message.getRecipients(), true));
        Optional<String> personal = Optional.ofNullable(message.getPerson().getEmail());
        if (personal.isPresent() && !personal.get().equalsIgnoreCase(message.getFromAddress())) {
            letter.setReplyTo(InternetAddress.parse(message.getFromAddress() + ", " + personal.get()));
        }
        letter.setSubject(message.getSubject(), UTF_8);
        if (message.getInvitation() == null) {
            letter.setText(message.getBody(), UTF_8);
        } else {
            letter.setContent(InvitationParts.of(message.getBody(), message.getInvitation()));
        }
        if (message.getInReplyTo() != null) {
            letter.setHeader("In-Reply-To", "<" + message.getInReplyTo() + ">");
            letter.setHeader("References", "<" + message.getThreadId() + "> <" + message.getInReplyTo() + ">");
        }
        postman.hand(letter, server);
    }
}
