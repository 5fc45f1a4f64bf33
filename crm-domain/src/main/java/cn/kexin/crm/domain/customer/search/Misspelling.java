package cn.kexin.crm.domain.customer.search;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.matching.Characters;
import cn.kexin.crm.domain.customer.matching.Edits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody may have meant who made one slip: a character of a name of four or more that is wrong, missing, too much or
 * swapped with the next; a letter of a reading of five or more likewise.
 */
public final class Misspelling {

    private static final int SHORTEST_NAME = 4;
    private static final int SHORTEST_READING = 5;

    /** What is longer is looked for by its beginning. */
    private static final int LONGEST_NAME = 12;

    private static final int LONGEST_READING = 30;

    /** Readings that are tried; the likeliest slips come first. */
    private static final int MOST_READINGS = 120;

    /** Letters of readings, those that are left out most easily first. */
    private static final String BY_FREQUENCY = "gnhiuaoezcsjqxylwdtbmfpkrv";

    private static final int LONGEST_SYLLABLE = 6;

    /** How grunts are read that stand in no name: with them nearly every slip would be made of syllables. */
    private static final Set<String> GRUNTS = Set.of("n", "ng", "m", "hm", "hng", "o", "yo", "lo", "ei", "eng");

    private static final Pattern LETTERS = Pattern.compile("[a-z]+");
    private static final TreeSet<String> SYLLABLES = new TreeSet<>(Stream.concat(
                    Characters.syllables().stream()
                            .filter(each -> LETTERS.matcher(each).matches() && !GRUNTS.contains(each)),
                    Stream.of("lv", "nv", "lve", "nve"))
            .toList());

    private final String word;

    private Misspelling(String word) {
        this.word = word;
    }

    /** @return the word as a misspelt one; null when it is too short, or of characters in which no slip can be told */
    public static Misspelling of(SearchWord word) {
        String text = word.text();
        if (LETTERS.matcher(text).matches()) {
            return text.length() < SHORTEST_READING || text.length() > LONGEST_READING ? null : new Misspelling(text);
        }
        boolean chinese = text.chars().allMatch(character -> Characters.isChinese((char) character));
        return chinese && text.length() >= SHORTEST_NAME
                ? new Misspelling(text.substring(0, Math.min(LONGEST_NAME, text.length())))
                : null;
    }

    /** @return sets of grams: a record that was meant has all grams of at least one of them */
    public List<Set<String>> grams() {
        return LETTERS.matcher(word).matches() ? readingGrams() : nameGrams();
    }

    /** What stands before the slip and what stands after it; or the word with two characters swapped back. */
    private List<Set<String>> nameGrams() {
        Set<Set<String>> grams = new LinkedHashSet<>();
        for (int i = 0; i < word.length(); i++) {
            Set<String> around = new LinkedHashSet<>(Grams.ofWord(word.substring(0, i)));
            around.addAll(Grams.ofWord(word.substring(i + 1)));
            grams.add(around);
            if (i + 1 < word.length()) {
                grams.add(Grams.ofWord(swapped(i)));
            }
        }
        return List.copyOf(grams);
    }

    private List<Set<String>> readingGrams() {
        Set<Set<String>> grams = new LinkedHashSet<>();
        for (List<String> syllables : readings()) {
            grams.add(Grams.ofReading(syllables));
        }
        return List.copyOf(grams);
    }

    /** @return readings one slip away that are made of syllables there are, in pieces, the likeliest slips first */
    private List<List<String>> readings() {
        Set<String> letters = new LinkedHashSet<>();
        for (int i = 0; i < word.length(); i++) {
            letters.add(word.substring(0, i) + word.substring(i + 1));
            if (i + 1 < word.length()) {
                letters.add(swapped(i));
            }
        }
        addWithLetter(letters, 0);
        addWithLetter(letters, 1);
        letters.remove(word);
        return letters.stream()
                .map(Misspelling::pieces)
                .filter(Objects::nonNull)
                .limit(MOST_READINGS)
                .toList();
    }

    /** @param instead of how many letters another one is put */
    private void addWithLetter(Set<String> words, int instead) {
        for (char letter : BY_FREQUENCY.toCharArray()) {
            for (int i = 0; i + instead <= word.length(); i++) {
                words.add(word.substring(0, i) + letter + word.substring(i + instead));
            }
        }
    }

    private String swapped(int i) {
        return word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
    }

    /**
     * The letters cut where a syllable ends however they are read: {@code fangan} is one piece, for it may be fan-gan or
     * fang-an. The last syllable may lack its end.
     *
     * @return the pieces; null when there are no such syllables
     */
    static List<String> pieces(String letters) {
        long[] waysTo = new long[letters.length() + 1];
        long[] waysFrom = new long[letters.length() + 1];
        waysTo[0] = 1;
        for (int end = 1; end <= letters.length(); end++) {
            for (int start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
                waysTo[end] += isSyllable(letters, start, end) ? waysTo[start] : 0;
            }
        }
        waysFrom[letters.length()] = 1;
        for (int start = letters.length() - 1; start >= 0; start--) {
            for (int end = start + 1; end <= Math.min(letters.length(), start + LONGEST_SYLLABLE); end++) {
                waysFrom[start] += isSyllable(letters, start, end) ? waysFrom[end] : 0;
            }
        }
        if (waysFrom[0] == 0) {
            return null;
        }
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= letters.length(); at++) {
            if (waysTo[at] * waysFrom[at] == waysFrom[0]) {
                pieces.add(letters.substring(from, at));
                from = at;
            }
        }
        return pieces;
    }

    private static boolean isSyllable(String letters, int start, int end) {
        String part = letters.substring(start, end);
        return SYLLABLES.contains(part) || end == letters.length() && begins(part);
    }

    private static boolean begins(String part) {
        String next = SYLLABLES.ceiling(part);
        return next != null && next.startsWith(part);
    }

    /** @return whether a name or one of its readings has a part that is one slip away from the word */
    public boolean isIn(SearchTarget target) {
        List<String> names = new ArrayList<>(target.formerNames());
        names.add(target.name());
        if (target.shortName() != null) {
            names.add(target.shortName());
        }
        return among(names, target.kind()).isPresent();
    }

    /** @return the first of the names that has, or one of whose readings has, a part that is one slip away from the word */
    public Optional<String> among(Collection<String> names, CustomerKind kind) {
        boolean reading = LETTERS.matcher(word).matches();
        return names.stream()
                .filter(name -> {
                    String plain = SearchIndex.plain(name);
                    return reading ? Readings.of(plain, kind).stream().anyMatch(this::isInReading) : isIn(plain);
                })
                .findFirst();
    }

    private boolean isInReading(List<String> syllables) {
        String rest = String.join("", syllables);
        for (String syllable : syllables) {
            if (isAtBeginning(rest)) {
                return true;
            }
            rest = rest.substring(syllable.length());
        }
        return false;
    }

    private boolean isIn(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (isAtBeginning(name.substring(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAtBeginning(String text) {
        for (int length = word.length() - 1; length <= word.length() + 1; length++) {
            if (length <= text.length() && Edits.between(word, text.substring(0, length)) <= 1) {
                return true;
            }
        }
        return false;
    }
}
