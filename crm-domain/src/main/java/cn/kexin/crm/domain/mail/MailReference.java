package cn.kexin.crm.domain.mail;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a subject what may be the number of a customer or case, such as KH-000318 or TS-2026-0007. */
public final class MailReference {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![A-Z0-9-])([A-Z]{2,6}-\\d{2,8}(?:-\\d{1,8})?)(?![A-Z0-9-])");

    private static final int MOST = 10;

    private MailReference() {}

    /** @return candidates in upper case, in the order of the subject; at most ten */
    public static Set<String> in(String subject) {
        Set<String> found = new LinkedHashSet<>();
        if (subject == null) {
            return found;
        }
        Matcher matcher = NUMBER.matcher(subject.toUpperCase(Locale.ROOT));
        while (matcher.find() && found.size() < MOST) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
