package cn.kexin.crm.domain.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the headers by which messages name one another (RFC 5322, 3.6.4). */
public final class MailThread {

    /** Longest Message-ID that is kept. */
    public static final int LONGEST_ID = 250;

    private static final int MOST = 50;
    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1," + LONGEST_ID + "})>");

    private MailThread() {}

    /** @return the first id without its angle brackets; null when there is none */
    public static String id(String header) {
        List<String> ids = ids(header);
        return ids.isEmpty() ? null : ids.get(0);
    }

    /** @return all ids of a header, without angle brackets */
    public static List<String> ids(String header) {
        List<String> ids = new ArrayList<>();
        if (header != null) {
            Matcher matcher = ID.matcher(header);
            while (matcher.find() && ids.size() < MOST) {
                ids.add(matcher.group(1));
            }
        }
        return ids;
    }

    /**
     * @return the messages before this one, the nearest first: the one it answers, then its references from the end
     */
    public static List<String> ancestors(String inReplyTo, String references) {
        LinkedHashSet<String> ancestors = new LinkedHashSet<>(ids(inReplyTo));
        List<String> chain = ids(references);
        for (int n = chain.size() - 1; n >= 0; n--) {
            ancestors.add(chain.get(n));
        }
        return List.copyOf(ancestors);
    }
}
