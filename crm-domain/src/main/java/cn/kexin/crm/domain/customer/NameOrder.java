package cn.kexin.crm.domain.customer;

import cn.kexin.crm.domain.customer.matching.Characters;
import cn.kexin.crm.domain.customer.matching.ResourceLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names in the order in which Chinese readers look for them: character by character by pinyin, then tone, then strokes, with
 * Latin letters and digits among the syllables. Words that are read otherwise than their characters (重庆, 银行) and surnames
 * (单, 尉迟) stand where they are heard.
 */
public final class NameOrder {

    /** Most characters of a key. */
    public static final int LONGEST = 400;

    /** Two names that agree so far stand side by side in any order. */
    private static final int CHARACTERS = 36;

    private static final int LONGEST_WORD = 2;
    private static final int PLACE_DIGITS = 3;
    private static final Map<String, List<String>> WORDS = table("name-words.txt");
    private static final Map<String, List<String>> SURNAMES = table("name-surnames.txt");

    private NameOrder() {}

    /** @return a key in plain letters, digits and blanks; names are in order when their keys are, compared by code points */
    public static String of(String name, CustomerKind kind) {
        String plain = Characters.plain(name);
        StringBuilder key = new StringBuilder();
        int at = kind == CustomerKind.PERSON ? word(plain, 0, SURNAMES, key) : 0;
        while (at < Math.min(plain.length(), CHARACTERS)) {
            int read = word(plain, at, WORDS, key);
            if (read == 0) {
                character(plain.charAt(at), key);
                read = 1;
            }
            at += read;
        }
        String whole = key.toString().strip();
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
    }

    /** @return how many characters the word has that was found at that place, 0 for none */
    private static int word(String name, int at, Map<String, List<String>> known, StringBuilder key) {
        for (int length = Math.min(LONGEST_WORD, name.length() - at); length > 0; length--) {
            List<String> syllables = known.get(name.substring(at, at + length));
            if (syllables != null) {
                for (int i = 0; i < length; i++) {
                    syllable(syllables.get(i), name.charAt(at + i), key);
                }
                return length;
            }
        }
        return 0;
    }

    private static void character(char character, StringBuilder key) {
        if (Characters.isChinese(character)) {
            syllable(Characters.sound(character), character, key);
        } else if (Character.isLetterOrDigit(character)) {
            key.append(character);
        } else {
            blank(key);
        }
    }

    private static void syllable(String syllable, char character, StringBuilder key) {
        blank(key);
        String place = Integer.toString(Characters.place(character));
        key.append(syllable)
                .append(' ')
                .append("0".repeat(PLACE_DIGITS - place.length()))
                .append(place)
                .append(' ');
    }

    private static void blank(StringBuilder key) {
        if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
            key.append(' ');
        }
    }

    private static Map<String, List<String>> table(String file) {
        Map<String, List<String>> words = new HashMap<>();
        for (String line : ResourceLines.of(NameOrder.class, file)) {
            int blank = line.indexOf(' ');
            words.put(
                    line.substring(0, blank), List.of(line.substring(blank + 1).split(" ")));
        }
        return Map.copyOf(words);
    }
}
