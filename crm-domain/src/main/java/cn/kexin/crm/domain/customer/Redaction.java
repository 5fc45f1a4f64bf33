package cn.kexin.crm.domain.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a person out of a text: names, telephone numbers however they are written, and e-mail addresses become a sign. What
 * was said stays (个人信息保护法 art. 4: what can no longer be traced to a person is no personal information).
 */
public final class Redaction {

    private static final int SHORTEST_NAME = 2;
    private static final int SHORTEST_NUMBER = 7;

    /** What people write between the digits of a number. */
    private static final String GAP = "[\\s\\-./()（）]{0,2}";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final List<Pattern> patterns = new ArrayList<>();
    private final String sign;

    /**
     * @param names of the person, former ones too; those of one character are left alone, because they are words
     * @param phones as they are stored
     * @param sign what is put in their place; empty when it is only to be found out who is named
     */
    public Redaction(Collection<String> names, Collection<String> phones, Collection<String> emails, String sign) {
        this.sign = Objects.requireNonNull(sign);
        emails.stream().filter(Objects::nonNull).forEach(email -> add(whole(Pattern.quote(email.strip()))));
        phones.stream()
                .map(PhoneKey::of)
                .filter(Objects::nonNull)
                .flatMap(key -> List.of(key.national(), key.local()).stream())
                .distinct()
                .filter(digits -> digits.length() >= SHORTEST_NUMBER)
                .sorted(Comparator.comparing(String::length).reversed())
                .forEach(digits -> add(
                        "(?<!\\d)(?:(?:\\+|00)?86" + GAP + ")?0?" + String.join(GAP, digits.split("")) + "(?!\\d)"));
        names.stream()
                .filter(name -> name != null && name.strip().length() >= SHORTEST_NAME)
                .filter(name -> sign.isEmpty() || !name.contains(sign))
                .map(String::strip)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .forEach(name -> add(whole(Pattern.quote(name))));
    }

    private void add(String expression) {
        patterns.add(Pattern.compile(expression, FLAGS));
    }

    /** A Latin word is not looked for within longer ones; Chinese has no blanks. */
    private static String whole(String quoted) {
        return "(?<![A-Za-z0-9])" + quoted + "(?![A-Za-z0-9])";
    }

    /** @return whether there is anything to look for */
    public boolean isEmpty() {
        return patterns.isEmpty();
    }

    /** @return whether the text names the person */
    public boolean finds(String text) {
        return text != null
                && patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    /** @return the text without the person; the same object when it does not name them; null for null */
    public String of(String text) {
        if (!finds(text)) {
            return text;
        }
        String masked = text;
        for (Pattern pattern : patterns) {
            masked = pattern.matcher(masked).replaceAll(Matcher.quoteReplacement(sign));
        }
        return masked;
    }

    /** @return as {@link #of(String)}, cut to a length in characters */
    public String of(String text, int longest) {
        String masked = of(text);
        return masked == null || masked.length() <= longest ? masked : masked.substring(0, longest);
    }
}
