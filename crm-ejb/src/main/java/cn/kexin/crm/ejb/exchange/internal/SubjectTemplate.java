package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a mapping's subject with the fields it names in braces; a field that is not known becomes a dash. */
final class SubjectTemplate {

    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");
    private static final int LONGEST = 200;

    private SubjectTemplate() {}

    static String fill(String template, MappedRow row) {
        if (template == null) {
            return row.text("externalId");
        }
        String subject = FIELD.matcher(template).replaceAll(match -> {
            String value = row.text(match.group(1));
            return Matcher.quoteReplacement(value == null ? "–" : value);
        });
        return subject.length() <= LONGEST ? subject : subject.substring(0, LONGEST);
    }
}
