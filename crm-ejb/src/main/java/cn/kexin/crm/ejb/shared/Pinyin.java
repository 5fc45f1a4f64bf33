package cn.kexin.crm.ejb.shared;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chinese text as Latin letters without tones, syllable by syllable. A character has the reading that is usual for it alone;
 * who knows better for names of a kind says so by {@link #read(String, Map)}.
 */
public final class Pinyin {

    /** The library looks through its rules for every character anew; names are written with few of them. */
    private static final Map<Integer, String> READ = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** @return syllables and words of other scripts in lower case */
    public static List<String> syllables(String text) {
        return read(text, Map.of());
    }

    /**
     * @param readings readings of this text's characters that go before the usual ones
     * @return syllables and words of other scripts in lower case
     */
    public static List<String> read(String text, Map<Integer, String> readings) {
        StringBuilder read = new StringBuilder();
        text.codePoints().forEach(character -> read.append(reading(character, readings)));
        return Stream.of(read.toString().split("[^\\p{L}\\p{N}]+"))
                .filter(syllable -> !syllable.isEmpty())
                .toList();
    }

    /** @return the first letter of each syllable */
    public static String initials(List<String> syllables) {
        return syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
    }

    private static String reading(int character, Map<Integer, String> readings) {
        String better = readings.get(character);
        return better == null ? READ.computeIfAbsent(character, Pinyin::usual) : " " + better + " ";
    }

    private static String usual(int character) {
        String read = Han.TO_LATIN.transliterate(Character.toString(character));
        return Character.isIdeographic(character) ? " " + read + " " : read;
    }

    /** Loaded on first use, because its tables take a moment; safe for use by many threads. */
    private static final class Han {
        private static final Transliterator TO_LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    }
}
