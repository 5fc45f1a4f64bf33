package cn.kexin.crm.ejb.mail.internal;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;

/**
 * A letter with an entry for the calendar (RFC 6047): as an alternative to the words, which mail programs offer to take over,
 * and as a file for those that do not know this.
 */
final class InvitationParts {

    private static final String CANCELLATION = "\r\nMETHOD:CANCEL\r\n";

    private InvitationParts() {}

    static MimeMultipart of(String words, String calendar) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(words, StandardCharsets.UTF_8.name());
        String method = calendar.contains(CANCELLATION) ? "CANCEL" : "REQUEST";
        MimeBodyPart entry = part(calendar, "text/calendar; charset=UTF-8; method=" + method);
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(new MimeMultipart("alternative", text, entry));
        MimeBodyPart file = part(calendar, "application/ics; name=\"appointment.ics\"");
        file.setFileName("appointment.ics");
        file.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart("mixed", both, file);
    }

    private static MimeBodyPart part(String calendar, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar.getBytes(StandardCharsets.UTF_8), type)));
        return part;
    }
}
