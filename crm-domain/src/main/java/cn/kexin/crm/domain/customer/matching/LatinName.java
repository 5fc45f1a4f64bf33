package cn.kexin.crm.domain.customer.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name in Latin letters taken apart into words, without accents and legal form, abbreviations written out.
 *
 * @param words the words, in order
 * @param places names of places among them, left out of the words
 */
record LatinName(List<String> words, Set<String> places) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACED_LETTERS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})[. ]+(?=\\p{L}(?![\\p{L}\\p{N}]))");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<String> FORMS = new HashSet<>();
    private static final Set<String> PLACES = new HashSet<>();
    private static final Set<String> COMMON = new HashSet<>();
    private static final Map<String, String> LONG_FORMS = new HashMap<>();

    static {
        for (String line : ResourceLines.of("latin-words.txt")) {
            String[] parts = line.split(": *", 2);
            List<String> words = List.of(parts[1].split(" "));
            switch (parts[0]) {
                case "form" -> FORMS.addAll(words);
                case "place" -> PLACES.addAll(words);
                case "common" -> COMMON.addAll(words);
                default -> words.forEach(word -> LONG_FORMS.put(word, parts[0]));
            }
        }
    }

    static LatinName of(String name) {
        String plain = ACCENTS.matcher(Normalizer.normalize(spelled(name), Normalizer.Form.NFD))
                .replaceAll("");
        String joined = SPACED_LETTERS.matcher(plain.replaceAll("['’`]", "")).replaceAll("$1");
        List<String> words = new ArrayList<>();
        Set<String> places = new LinkedHashSet<>();
        for (String word : NOT_WORD.split(joined)) {
            if (PLACES.contains(word)) {
                places.add(LONG_FORMS.getOrDefault(word, word));
            } else if (!word.isEmpty() && !FORMS.contains(word)) {
                words.add(LONG_FORMS.getOrDefault(word, word));
            }
        }
        if (words.isEmpty()) {
            String letters = NOT_WORD.matcher(plain).replaceAll("");
            words.add(letters.isEmpty() ? name : letters);
        }
        return new LatinName(List.copyOf(words), places);
    }

    private static String spelled(String name) {
        return Characters.plain(name.strip())
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("ł", "l")
                .replace("œ", "oe")
                .replace("&", " and ")
                .replace("+", " and ");
    }

    String joined() {
        return String.join("", words);
    }

    /** @return the first letters, for names that are called by them */
    String initials() {
        return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    /** @return whether many companies have the word in their name */
    static boolean isCommon(String word) {
        return COMMON.contains(word);
    }
}
