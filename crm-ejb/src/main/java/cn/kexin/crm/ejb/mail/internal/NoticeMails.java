package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.ejb.notification.NoticeLetter;
import cn.kexin.crm.ejb.notification.NoticeMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Sends mails about notices by the server that takes our letters; they are nobody's and ask for no answer. */
@ApplicationScoped
public class NoticeMails implements NoticeMailer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    @Inject
    private MailSettings settings;

    @Inject
    private Postman postman;

    @Override
    public boolean isOn() {
        return settings.out().isPresent();
    }

    @Override
    public boolean isOnThisNode() {
        return settings.isOnThisNode();
    }

    @Override
    public void send(NoticeLetter letter) throws RefusedException, IOException {
        MailSettings.Server server = settings.out().orElseThrow(() -> new IOException("no mail server"));
        try {
            MimeMessage message = postman.letter(server, letter.key() + "@" + settings.domain());
            message.setFrom(new InternetAddress(settings.from()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
            message.setSubject(letter.subject(), UTF_8);
            message.setText(letter.body(), UTF_8);
            // RFC 3834: no machine is to answer.
            message.setHeader("Auto-Submitted", "auto-generated");
            postman.hand(message, server);
        } catch (AddressException e) {
            throw new RefusedException(e);
        } catch (SendFailedException e) {
            if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0) {
                throw new RefusedException(e);
            }
            throw new IOException(e.getMessage(), e);
        } catch (MessagingException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
