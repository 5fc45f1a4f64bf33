package cn.kexin.crm.domain.customer.matching;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The keys under which a name is looked up: two names that are similar have at least one in common (blocking, Fellegi and
 * Sunter 1969), so that neither a save nor a scan has to compare with the whole archive. Equal keys alone prove nothing.
 */
public final class NameKeys {

    /** Longest key; longer texts are cut. */
    public static final int LONGEST = 60;

    private static final int SHORTEST_WITH_SLIP = 4;
    private static final int LONGEST_WITH_SLIP = 10;
    private static final int BEGINNING = 4;

    /** From this length on the end of a brand may be a trade that the list does not know. */
    private static final int UNKNOWN_TRADE = 4;

    private NameKeys() {}

    /** @return at least one key, each with a letter in front that says of what kind it is */
    public static Set<String> of(String name) {
        return of(ComparedName.of(name));
    }

    static Set<String> of(ComparedName name) {
        Set<String> keys = new LinkedHashSet<>();
        add(keys, "n", name.core());
        if (name.chinese() != null) {
            addChinese(keys, name.chinese());
        } else {
            addLatin(keys, name.latin());
        }
        return keys;
    }

    private static void addChinese(Set<String> keys, CompanyName name) {
        String brand = name.brand();
        add(keys, "b", brand);
        if (brand.length() >= 2) {
            add(keys, "s", Characters.sound(brand));
        }
        if (brand.length() >= UNKNOWN_TRADE) {
            add(keys, "b", brand.substring(0, brand.length() - 2));
            add(keys, "b", brand.substring(0, 2));
        }
        if (brand.length() > LONGEST_WITH_SLIP) {
            add(keys, "h", brand.substring(0, brand.length() / 2));
            add(keys, "t", brand.substring(brand.length() - brand.length() / 2));
        } else {
            addSlips(keys, brand, brand.length() >= SHORTEST_WITH_SLIP ? "" : String.join("", name.trades()));
        }
    }

    /** The text with one character left out: what is one slip apart has one of these in common, or the text itself. */
    private static void addSlips(Set<String> keys, String brand, String trade) {
        String kind = trade.isEmpty() ? "b" : "n";
        for (int i = 0; i < brand.length() && brand.length() + trade.length() >= SHORTEST_WITH_SLIP - 1; i++) {
            add(keys, kind, brand.substring(0, i) + brand.substring(i + 1) + trade);
        }
    }

    private static void addLatin(Set<String> keys, LatinName name) {
        for (String word : name.words()) {
            if (!LatinName.isCommon(word)) {
                add(keys, "w", word.substring(0, Math.min(BEGINNING, word.length())));
                add(keys, "c", consonants(word));
            }
        }
        if (name.words().size() >= 3) {
            add(keys, "n", name.initials());
        }
    }

    private static String consonants(String word) {
        return word.charAt(0) + word.substring(1).replaceAll("[aeiouyhw]", "").replaceAll("(.)\\1+", "$1");
    }

    private static void add(Set<String> keys, String kind, String text) {
        String key = kind + text;
        keys.add(key.substring(0, Math.min(LONGEST, key.length())));
    }
}
