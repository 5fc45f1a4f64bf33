package cn.kexin.crm.domain.project.ocds;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A place in a document, which may hold anything or nothing; what has not the form that is asked for counts as nothing. */
record Node(Object value) {

    private static final int DATE = 10;

    Node at(String... names) {
        Object here = value;
        for (String name : names) {
            here = here instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return new Node(here);
    }

    Stream<Node> each() {
        return value instanceof List<?> list ? list.stream().map(Node::new) : Stream.empty();
    }

    boolean isThere() {
        return value != null;
    }

    /** @return one line without signs that cannot be shown, at most so long; null for none */
    String text(int longest) {
        if (!(value instanceof String) && !(value instanceof Number)) {
            return null;
        }
        String line = String.valueOf(value)
                .replaceAll(
                        "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FFFE}\\x{FFFF}]+", " ")
                .strip();
        return line.isEmpty() ? null : head(line, longest);
    }

    /** A sign of two halves is not cut in two. */
    private static String head(String line, int longest) {
        if (line.length() <= longest) {
            return line;
        }
        return line.substring(0, Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** @return the calendar day as written, whatever its offset; null for none */
    LocalDate date() {
        try {
            return value instanceof String text && text.length() >= DATE
                    ? LocalDate.parse(text.substring(0, DATE))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** @return the value of an OCDS Value object; null for none that we could keep */
    Money money() {
        try {
            return at("amount").value instanceof Number amount
                    ? Money.of(new BigDecimal(amount.toString()), at("currency").text(3))
                    : null;
        } catch (BusinessRuleException | NumberFormatException e) {
            return null;
        }
    }

    /** @return whether its text is one of these */
    boolean is(String... texts) {
        return value instanceof String text && Stream.of(texts).anyMatch(text::equals);
    }
}
