package cn.kexin.crm.domain.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells what no person wrote to us: answering machines (RFC 3834), bounces (RFC 3464) and lists (RFC 2919, 2369). */
public final class AutomaticMail {

    private static final Set<String> BULK = Set.of("bulk", "list", "junk", "auto_reply");

    private static final Set<String> MACHINES =
            Set.of("mailer-daemon", "postmaster", "no-reply", "noreply", "donotreply", "do-not-reply");

    private AutomaticMail() {}

    /**
     * @param headers by name in lower case
     * @param from address of the sender, or null
     */
    public static boolean is(Map<String, String> headers, String from) {
        String submitted = lower(headers.get("auto-submitted"));
        String type = lower(headers.get("content-type"));
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || BULK.contains(lower(headers.get("precedence")))
                || headers.containsKey("list-id")
                || headers.containsKey("list-unsubscribe")
                || headers.containsKey("x-autoreply")
                || headers.containsKey("x-auto-response-suppress") && headers.containsKey("x-autorespond")
                || lower(headers.get("return-path")).equals("<>")
                || type.startsWith("multipart/report")
                || from != null && MACHINES.contains(lower(from).split("@")[0]);
    }

    private static String lower(String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
