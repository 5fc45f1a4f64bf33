package cn.kexin.crm.ejb.customer;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something held about a person.
 *
 * @param label message key of what it is
 * @param held text, enum, instant, number, or a list of these; never null
 * @param at since when, or when it happened; null when that is not known
 * @param by who of us, or null
 */
public record PersonalFact(String label, Serializable held, Instant at, String by) implements Serializable {

    public static PersonalFact of(String label, Serializable held) {
        return new PersonalFact(label, held, null, null);
    }

    /** @return those of a row's columns that hold something, one after the other */
    public static String joined(Object[] row, int columns) {
        return Stream.of(row)
                .limit(columns)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" · "));
    }
}
