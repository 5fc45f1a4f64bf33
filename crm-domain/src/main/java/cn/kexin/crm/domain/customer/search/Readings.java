package cn.kexin.crm.domain.customer.search;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.matching.Characters;
import cn.kexin.crm.domain.customer.matching.ResourceLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a name is read, syllable by syllable and without tones. A character that is read in several ways gives several
 * readings (重庆 is chong qing, 重工 zhong gong), and surnames have readings of their own (单 Shan, 仇 Qiu, 尉迟 Yu Chi): who
 * types one of them finds the name, whichever the bearer uses.
 */
final class Readings {

    /** Names with many such characters are read in no more ways than this. */
    static final int MOST = 8;

    /** Characters read otherwise than alone; in {@code readings.txt}. */
    private static final Map<Character, List<String>> OTHERS = others();

    private static final Map<String, List<String>> SURNAMES = surnames();
    private static final int LONGEST_SURNAME = 2;
    private static final Pattern PART = Pattern.compile("\\p{IsIdeographic}|[\\p{L}\\p{N}&&[^\\p{IsIdeographic}]]+");

    private Readings() {}

    /**
     * @param name in the form of {@link Characters#plain}
     * @return at least one reading; each has a syllable for every Chinese character and the words of other scripts between
     *     them, in order
     */
    static List<List<String>> of(String name, CustomerKind kind) {
        List<List<String>> readings = new ArrayList<>(List.of(List.of()));
        int from = 0;
        if (kind == CustomerKind.PERSON) {
            String surname = surname(name);
            from = surname.length();
            readings = surnameReadings(surname);
        }
        Matcher part = PART.matcher(name).region(from, name.length());
        while (part.find()) {
            String text = part.group();
            readings = followedBy(
                    readings, Characters.isChinese(text.charAt(0)) ? syllables(text.charAt(0)) : Set.of(text));
        }
        return readings;
    }

    /** @return the first letter of each syllable */
    static String initials(List<String> syllables) {
        return syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
    }

    /** @return how a word answers to a reading: its beginning, the beginning of a later syllable, or null */
    static Found.Rank rankOf(String word, List<String> syllables) {
        String rest = String.join("", syllables);
        String initials = initials(syllables);
        if (rest.startsWith(word) || initials.startsWith(word)) {
            return Found.Rank.READ;
        }
        for (String syllable : syllables) {
            if (rest.startsWith(word) || initials.startsWith(word)) {
                return Found.Rank.PART_READ;
            }
            rest = rest.substring(syllable.length());
            initials = initials.substring(1);
        }
        return null;
    }

    private static String surname(String name) {
        for (int length = Math.min(LONGEST_SURNAME, name.length()); length > 0; length--) {
            if (SURNAMES.containsKey(name.substring(0, length))) {
                return name.substring(0, length);
            }
        }
        return "";
    }

    /** As surnames are read, and as strangers read them. */
    private static List<List<String>> surnameReadings(String surname) {
        if (surname.isEmpty()) {
            return List.of(List.of());
        }
        Set<List<String>> readings = new LinkedHashSet<>(List.of(SURNAMES.get(surname)));
        List<List<String>> usual = new ArrayList<>(List.of(List.of()));
        for (char character : surname.toCharArray()) {
            usual = followedBy(usual, syllables(character));
        }
        readings.addAll(usual);
        return List.copyOf(readings);
    }

    private static List<List<String>> followedBy(List<List<String>> readings, Set<String> syllables) {
        List<List<String>> longer = new ArrayList<>();
        for (String syllable : syllables) {
            for (List<String> reading : readings) {
                if (longer.size() < Math.max(MOST, readings.size())) {
                    List<String> more = new ArrayList<>(reading);
                    more.add(syllable);
                    longer.add(more);
                }
            }
        }
        return longer;
    }

    private static Set<String> syllables(char character) {
        Set<String> syllables = new LinkedHashSet<>(List.of(Characters.sound(character)));
        syllables.addAll(OTHERS.getOrDefault(character, List.of()));
        return syllables;
    }

    private static Map<Character, List<String>> others() {
        Map<Character, List<String>> others = new HashMap<>();
        ResourceLines.of(Readings.class, "readings.txt")
                .forEach(line ->
                        others.put(line.charAt(0), List.of(line.substring(2).split(" "))));
        return others;
    }

    private static Map<String, List<String>> surnames() {
        Map<String, List<String>> surnames = new HashMap<>();
        ResourceLines.of(Readings.class, "surnames.txt").forEach(line -> {
            int blank = line.indexOf(' ');
            surnames.put(
                    line.substring(0, blank), List.of(line.substring(blank + 1).split(" ")));
        });
        return surnames;
    }
}
