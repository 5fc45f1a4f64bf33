package cn.kexin.crm.domain.customer.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pieces of a text by which an index finds it. Of Chinese: every character and every two neighbours, so that one or two
 * characters are enough. Of letters and digits: what comes after each place where somebody may begin to type, in a few
 * lengths. A text that holds a word has all grams of that word, never the other way round: who searches by grams still has
 * to look.
 */
final class Grams {

    /** Stands in front of a gram with which a name begins. */
    private static final String FIRST = "^";

    private static final int[] LENGTHS = {1, 2, 3, 4, 6};
    private static final Pattern RUN = Pattern.compile("(\\p{IsIdeographic}+)|[\\p{L}\\p{N}&&[^\\p{IsIdeographic}]]+");

    private final Set<String> grams = new LinkedHashSet<>();

    /** Adds a text of which any part is typed. */
    void add(String plain) {
        Matcher run = RUN.matcher(plain);
        while (run.find()) {
            String text = run.group();
            if (run.group(1) != null) {
                addNeighbours(text);
            } else {
                addFrom(text, 0, "", 1);
                for (int at = 1; at < text.length(); at++) {
                    addFrom(text, at, "", 2);
                }
            }
        }
    }

    /** Adds a text of which any two characters of Chinese and any beginning of other words are typed. */
    void addWords(String plain) {
        Matcher run = RUN.matcher(plain);
        while (run.find()) {
            if (run.group(1) != null) {
                addNeighbours(run.group());
            } else {
                addFrom(run.group(), 0, "", 1);
            }
        }
    }

    /** Adds a code that is typed from one of its parts on. */
    void addCode(String plain, int... parts) {
        for (int at : parts) {
            addFrom(plain, at, "", 2);
        }
    }

    /** Adds that a name begins with this. */
    void addFirst(String plain) {
        Matcher run = RUN.matcher(plain);
        if (!run.lookingAt()) {
            return;
        }
        if (run.group(1) == null) {
            addFrom(run.group(), 0, FIRST, 1);
        } else {
            grams.add(FIRST + run.group().charAt(0));
            grams.add(FIRST + run.group().substring(0, Math.min(2, run.group().length())));
        }
    }

    /**
     * Adds how a name is read, of which people type some syllables or their first letters.
     *
     * @param starts with how many of the syllables somebody may begin
     */
    void addReading(List<String> syllables, int starts) {
        String whole = String.join("", syllables);
        String initials = Readings.initials(syllables);
        addFrom(whole, 0, FIRST, 1);
        addFrom(initials, 0, FIRST, 2);
        int at = 0;
        for (int i = 0; i < starts; i++) {
            addFrom(whole, at, "", 1);
            addFrom(initials, i, "", 2);
            at += syllables.get(i).length();
        }
    }

    private void addNeighbours(String text) {
        for (int i = 0; i < text.length(); i++) {
            grams.add(text.substring(i, i + 1));
            if (i + 1 < text.length()) {
                grams.add(text.substring(i, i + 2));
            }
        }
    }

    private void addFrom(String text, int at, String mark, int shortest) {
        for (int length : LENGTHS) {
            if (length >= shortest && at + length <= text.length()) {
                grams.add(mark + text.substring(at, at + length));
            }
        }
    }

    /** @return grams that every text has which holds this word; none of a word without letters and digits */
    static Set<String> ofWord(String plain) {
        Set<String> grams = new LinkedHashSet<>();
        Matcher run = RUN.matcher(plain);
        while (run.find()) {
            String text = run.group();
            if (run.group(1) == null) {
                grams.add(longest(text));
            } else {
                for (int i = 0; i + 1 < text.length(); i++) {
                    grams.add(text.substring(i, i + 2));
                }
                if (text.length() == 1) {
                    grams.add(text);
                }
            }
        }
        return grams;
    }

    /** @return grams that the index of every name has which begins with this word; none when it begins with a sign */
    static Set<String> ofBeginning(String plain) {
        Matcher run = RUN.matcher(plain);
        if (!run.lookingAt()) {
            return Set.of();
        }
        String text = run.group();
        Set<String> grams = new LinkedHashSet<>();
        grams.add(FIRST + (run.group(1) == null ? longest(text) : text.substring(0, Math.min(2, text.length()))));
        grams.addAll(ofWord(plain));
        return grams;
    }

    /** @return grams that the index of every name has of which a part is read so; the last syllable may be unfinished */
    static Set<String> ofReading(List<String> syllables) {
        Set<String> grams = new LinkedHashSet<>();
        String rest = String.join("", syllables);
        for (String syllable : syllables) {
            grams.add(longest(rest));
            rest = rest.substring(syllable.length());
        }
        return grams;
    }

    private static String longest(String text) {
        int longest = 1;
        for (int length : LENGTHS) {
            longest = length <= text.length() ? length : longest;
        }
        return text.substring(0, longest);
    }

    /** @return as many of them as there is room for, separated by blanks, those added first before the others */
    String written(int room) {
        StringBuilder written = new StringBuilder();
        for (String gram : grams) {
            if (written.length() + gram.length() + 1 > room) {
                break;
            }
            written.append(written.isEmpty() ? "" : " ").append(gram);
        }
        return written.toString();
    }
}
