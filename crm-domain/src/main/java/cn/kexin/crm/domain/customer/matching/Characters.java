package cn.kexin.crm.domain.customer.matching;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is known of single Chinese characters: their simplified form and how they are read. */
public final class Characters {

    private static final Map<Character, Character> SIMPLIFIED = simplified();
    private static final Map<Character, String> PINYIN = pinyin();
    private static final int LAST = 999;

    /** By character, as far as asked for: names are compared by the million. */
    private static final String[] SOUTHERN = new String[Character.MAX_VALUE + 1];

    private Characters() {}

    /** @return the text in half width, lower case and simplified characters */
    public static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            plain.append(
                    SIMPLIFIED.getOrDefault(folded.charAt(i), folded.charAt(i)).charValue());
        }
        return plain.toString();
    }

    /** @return every syllable that a character is read as, without tones; about 400 */
    public static Set<String> syllables() {
        return Set.copyOf(PINYIN.values());
    }

    /** @return the syllable without its tone; the character itself when it is not Chinese */
    public static String sound(char character) {
        String sound = PINYIN.get(character);
        return sound == null ? String.valueOf(character) : sound;
    }

    /** @return where it stands among the characters that are read so, by tone and strokes; after all of them when unknown */
    public static int place(char character) {
        return Places.OF.getOrDefault(character, LAST);
    }

    /** @return the syllables of a text, each followed by a blank */
    static String sound(String text) {
        StringBuilder sound = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            sound.append(sound(text.charAt(i))).append(' ');
        }
        return sound.toString();
    }

    /** @return whether two texts are read alike, character by character */
    static boolean soundAlike(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        for (int i = 0; i < one.length(); i++) {
            if (!sound(one.charAt(i)).equals(sound(other.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    /** @return the syllable as speakers say it who make no difference between zh and z, n and l, ng and n */
    static String southernSound(char character) {
        String known = SOUTHERN[character];
        if (known == null) {
            known = southern(character);
            SOUTHERN[character] = known;
        }
        return known;
    }

    private static String southern(char character) {
        return sound(character)
                .replaceFirst("^(z|c|s)h", "$1")
                .replaceFirst("^n(?=[aeiou])", "l")
                .replaceFirst("(?<=[aei])ng$", "n");
    }

    public static boolean isChinese(char character) {
        return Character.isIdeographic(character);
    }

    private static Map<Character, Character> simplified() {
        Map<Character, Character> pairs = new HashMap<>();
        for (String line : ResourceLines.of("traditional.txt")) {
            for (int i = 0; i + 1 < line.length(); i += 2) {
                pairs.put(line.charAt(i), line.charAt(i + 1));
            }
        }
        return pairs;
    }

    private static Map<Character, String> pinyin() {
        Map<Character, String> sounds = new HashMap<>();
        List<String> lines = ResourceLines.of("pinyin.txt");
        for (String line : lines) {
            int blank = line.indexOf(' ');
            String syllable = line.substring(0, blank);
            line.chars().skip(blank + 1L).forEach(character -> sounds.put((char) character, syllable));
        }
        return sounds;
    }

    /** Read by those who sort. */
    private static final class Places {

        private static final Map<Character, Integer> OF = new HashMap<>();

        static {
            for (String line : ResourceLines.of("pinyin.txt")) {
                int first = line.indexOf(' ') + 1;
                for (int i = first; i < line.length(); i++) {
                    OF.put(line.charAt(i), i - first);
                }
            }
        }
    }
}
