package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.domain.mail.AutomaticMail;
import cn.kexin.crm.domain.mail.MailAddress;
import cn.kexin.crm.domain.mail.MailContent;
import cn.kexin.crm.domain.mail.MailThread;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one message, as far as it can be read: what is broken is left out and noted, never a reason to stop. */
final class MailReader {

    private static final int MOST_PARTS = 100;
    private static final int DEEPEST = 10;

    private final MimeMessage message;
    private final Instant now;
    private final long largest;
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder pages = new StringBuilder();
    private final List<IncomingMail.File> files = new ArrayList<>();
    private int parts;
    private String noteKey;
    private String noteArgument;

    private MailReader(MimeMessage message, Instant now, long largest) {
        this.message = message;
        this.now = now;
        this.largest = largest;
    }

    /**
     * @param now when the message has no date that can be read
     * @param largest of a larger message only the head is read, in bytes
     */
    static IncomingMail read(MimeMessage message, Instant now, long largest) throws MessagingException {
        return new MailReader(message, now, largest).read();
    }

    private IncomingMail read() throws MessagingException {
        if (message.getSize() > largest) {
            note("mail.note.tooLarge", Long.toString(message.getSize() >> 20));
        } else {
            readPart(message, 0);
        }
        Map<String, String> headers = headers();
        InternetAddress from = addresses("From").stream().findFirst().orElse(null);
        String sender = from == null ? null : MailAddress.key(from.getAddress());
        List<String> to = Stream.of("To", "Cc", "Bcc")
                .flatMap(header -> addresses(header).stream())
                .map(each -> MailAddress.key(each.getAddress()))
                .filter(each -> each != null)
                .distinct()
                .toList();
        MailContent content = new MailContent(
                MailThread.id(headers.get("message-id")),
                sender,
                from == null ? null : MailText.header(from.getPersonal()),
                String.join(", ", to),
                MailText.header(headers.get("subject")),
                plain.isEmpty()
                        ? MailText.ofPage(pages.toString())
                        : plain.toString().strip(),
                sentAt());
        return new IncomingMail(
                content,
                to,
                MailThread.ancestors(headers.get("in-reply-to"), headers.get("references")),
                AutomaticMail.is(headers, sender),
                files,
                noteKey,
                noteArgument);
    }

    private Instant sentAt() throws MessagingException {
        Date sent = message.getSentDate() != null ? message.getSentDate() : message.getReceivedDate();
        return sent == null || sent.toInstant().isAfter(now) || sent.getTime() < 0 ? now : sent.toInstant();
    }

    /** @return the first of each name, in lower case */
    private Map<String, String> headers() throws MessagingException {
        Map<String, String> headers = new HashMap<>();
        for (Header each : Collections.list(message.getAllHeaders())) {
            headers.putIfAbsent(each.getName().toLowerCase(Locale.ROOT), each.getValue());
        }
        return headers;
    }

    /** Those of a header that can be read, against all rules of writing them. */
    private List<InternetAddress> addresses(String header) {
        try {
            String[] lines = message.getHeader(header);
            return lines == null
                    ? List.of()
                    : List.of(InternetAddress.parseHeader(
                            Stream.of(lines).map(MailText::header).collect(Collectors.joining(",")), false));
        } catch (MessagingException e) {
            note("mail.note.unreadable", header);
            return List.of();
        }
    }

    private void readPart(Part part, int depth) {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            note("mail.note.tooManyParts", null);
            return;
        }
        try {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
                for (int n = 0; n < many.getCount(); n++) {
                    readPart(many.getBodyPart(n), depth + 1);
                }
            } else if (isFile(part)) {
                files.add(new IncomingMail.File(MailText.header(part.getFileName()), bytes(part)));
            } else if (part.isMimeType("text/html")) {
                pages.append(MailText.decode(bytes(part), part.getContentType()));
            } else if (part.isMimeType("text/*")) {
                plain.append(MailText.decode(bytes(part), part.getContentType()))
                        .append('\n');
            }
        } catch (IOException | MessagingException e) {
            note("mail.note.unreadable", e.getMessage());
        }
    }

    private static boolean isFile(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(disposition(part))
                || part.getFileName() != null && !part.isMimeType("text/*")
                || part.isMimeType("message/*");
    }

    private static String disposition(Part part) {
        try {
            return part.getDisposition();
        } catch (MessagingException e) {
            return Part.ATTACHMENT;
        }
    }

    private byte[] bytes(Part part) throws IOException, MessagingException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes((int) Math.min(largest, Integer.MAX_VALUE - 8));
        }
    }

    private void note(String key, String argument) {
        if (noteKey == null) {
            noteKey = key;
            noteArgument = argument;
        }
    }
}
