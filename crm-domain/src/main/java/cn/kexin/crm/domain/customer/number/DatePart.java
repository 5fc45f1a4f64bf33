package cn.kexin.crm.domain.customer.number;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** What a business number says of the day on which it was given, and how often counting begins anew. */
public enum DatePart {
    /** Nothing; counting never begins anew. */
    NONE(""),
    /** The year, such as {@code 2026}. */
    YEAR("uuuu"),
    /** Year and month, such as {@code 202611}. */
    MONTH("uuuuMM");

    private final String pattern;

    DatePart(String pattern) {
        this.pattern = pattern;
    }

    /** @return the day as far as it counts; empty for nothing */
    String of(LocalDate day) {
        return pattern.isEmpty() ? "" : DateTimeFormatter.ofPattern(pattern).format(day);
    }

    /** @return how many digits it takes */
    int digits() {
        return pattern.length();
    }

    /** @return whether a number that shows this tells apart what the other counts for itself */
    boolean covers(DatePart other) {
        return compareTo(other) >= 0;
    }
}
