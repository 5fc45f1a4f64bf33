package cn.kexin.crm.domain.organisation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which passwords will do: long, unlike the person's name, and none that everybody tries first. No classes of characters
 * are demanded and none expire by themselves (NIST SP 800-63B, 3.1.1.2).
 */
public final class PasswordPolicy {

    /** Fewest characters. */
    public static final int SHORTEST = 10;

    /** Most characters; more would only cost time in the hash. */
    public static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 4;
    private static final Set<String> COMMON = readCommon();

    private PasswordPolicy() {}

    /** Why a password will not do. */
    public enum Reason {
        TOO_SHORT,
        TOO_LONG,
        CONTAINS_NAME,
        TOO_COMMON,
        UNCHANGED
    }

    /**
     * @param password what the person wants
     * @param person whose it is to be
     * @return the first reason against it; empty when it will do
     */
    public static Optional<Reason> objection(String password, Person person) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Reason.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Reason.TOO_LONG);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (contains(plain, person.getUsername()) || contains(plain, person.getName())) {
            return Optional.of(Reason.CONTAINS_NAME);
        }
        return isCommon(plain) ? Optional.of(Reason.TOO_COMMON) : Optional.empty();
    }

    private static boolean contains(String plain, String name) {
        return name.length() > 1 && plain.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isCommon(String plain) {
        return COMMON.contains(plain)
                || plain.chars().distinct().count() < FEWEST_DIFFERENT
                || isRow(plain, 1)
                || isRow(plain, -1);
    }

    /** Whether each character lies one step from the one before it, as in abcdefghij. */
    private static boolean isRow(String plain, int step) {
        for (int i = 1; i < plain.length(); i++) {
            if (plain.charAt(i) - plain.charAt(i - 1) != step) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> readCommon() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                PasswordPolicy.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            try (Stream<String> lines = reader.lines()) {
                return lines.filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
