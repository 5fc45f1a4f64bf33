package cn.kexin.crm.domain.shared;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which serial numbers are compared, for people write and read them from a plate in many ways. */
public final class SerialKey {

    /** Fewer letters and digits at the beginning of a serial number would find whatever there is. */
    private static final int FEWEST = 4;

    private SerialKey() {}

    /** @return no blanks, hyphens, dots and slashes, capital letters, narrow signs */
    public static String of(String serialNumber) {
        return Normalizer.normalize(serialNumber, Normalizer.Form.NFKC)
                .replaceAll("[\\s.\\-_/]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** @return whether what somebody types is enough of a serial number to look for those that begin so */
    public static boolean isSearchable(String key) {
        return key.length() >= FEWEST && key.chars().anyMatch(Character::isDigit);
    }

    /** @return a pattern for keys that begin so, for {@code like … escape '!'} */
    public static String beginning(String key) {
        return key.replaceAll("[!%_]", "!$0") + "%";
    }
}
