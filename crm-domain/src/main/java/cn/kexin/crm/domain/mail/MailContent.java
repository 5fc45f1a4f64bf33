package cn.kexin.crm.domain.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What a message says, cut to what can be kept and without characters that no database takes.
 *
 * @param messageId without angle brackets; made of the rest when the message has none
 * @param recipients addresses separated by commas
 * @param body plain text
 */
public record MailContent(
        String messageId,
        String fromAddress,
        String fromName,
        String recipients,
        String subject,
        String body,
        Instant sentAt) {

    public MailContent {
        fromAddress = cut(fromAddress, 250);
        fromName = cut(fromName, 200);
        recipients = cut(recipients, 2000);
        subject = cut(subject, 500);
        body = cut(body, MailMessage.LONGEST_BODY);
        messageId = messageId != null
                ? cut(messageId, MailThread.LONGEST_ID)
                : digest(fromAddress + "\n" + sentAt + "\n" + subject + "\n" + body) + "@without-id";
    }

    /** @return what tells the message from every other: copies that took different ways have the same */
    public String fingerprint() {
        return digest(messageId + "\n" + fromAddress + "\n" + subject + "\n"
                + (body == null ? "" : body.replaceAll("\\s+", " ").strip()));
    }

    private static String cut(String text, int longest) {
        if (text == null) {
            return null;
        }
        String clean = text.replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "");
        if (clean.length() <= longest) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(longest - 1)) ? longest - 1 : longest;
        return clean.substring(0, end);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
