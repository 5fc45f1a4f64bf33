package cn.kexin.crm.domain.customer.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares two Latin names word by word: words many companies share weigh little, and a telling word on either side that
 * the other lacks tells the two apart.
 */
final class LatinComparison {

    private static final double COMMON_WEIGHT = 0.35;

    /** Share of letters that match, from which two words may be one mistyped. */
    private static final double ALIKE = 0.9;

    private LatinComparison() {}

    static NameLikeness of(LatinName one, LatinName other) {
        if (!one.places().equals(other.places()) || !numbers(one).equals(numbers(other))) {
            return NameLikeness.NONE;
        }
        if (one.words().equals(other.words())) {
            return new NameLikeness(100, NameReason.SAME);
        }
        if (one.joined().equals(other.joined())) {
            return new NameLikeness(96, NameReason.SAME_WORDS);
        }
        if (isInitials(one, other) || isInitials(other, one)) {
            return new NameLikeness(75, NameReason.SHORT_FORM);
        }
        return byWords(one, other);
    }

    private static List<String> numbers(LatinName name) {
        return name.words().stream()
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .sorted()
                .toList();
    }

    private static boolean isInitials(LatinName one, LatinName other) {
        return one.words().size() == 1
                && other.words().size() >= 3
                && one.joined().equals(other.initials());
    }

    private static NameLikeness byWords(LatinName one, LatinName other) {
        List<String> left = new ArrayList<>(other.words());
        double common = 0;
        boolean mistyped = false;
        List<String> unmatched = new ArrayList<>();
        for (String word : one.words()) {
            String match = bestMatch(word, left);
            if (match == null) {
                unmatched.add(word);
            } else {
                left.remove(match);
                mistyped |= !match.equals(word);
                common += 2 * weight(word) * likeness(word, match);
            }
        }
        unmatched.addAll(left);
        boolean telling = unmatched.stream().anyMatch(word -> !LatinName.isCommon(word));
        boolean brandMatches = common
                > 2 * COMMON_WEIGHT * Math.min(one.words().size(), other.words().size());
        if (telling || !brandMatches || bothSidesDiffer(one, other, left)) {
            return isMistyped(one.joined(), other.joined()) && unmatched.size() <= 3
                    ? new NameLikeness(80, NameReason.MISTYPED)
                    : NameLikeness.NONE;
        }
        double all = one.words().stream().mapToDouble(LatinComparison::weight).sum()
                + other.words().stream().mapToDouble(LatinComparison::weight).sum();
        NameReason reason =
                mistyped ? NameReason.MISTYPED : unmatched.isEmpty() ? NameReason.SAME_WORDS : NameReason.SHORT_FORM;
        int percent = (int) Math.round(100 * common / all);
        return new NameLikeness(Math.min(98, percent), reason);
    }

    /** Delta Electronics and Delta Construction: each says something that the other does not. */
    private static boolean bothSidesDiffer(LatinName one, LatinName other, List<String> leftOfOther) {
        return !leftOfOther.isEmpty() && one.words().size() > other.words().size() - leftOfOther.size();
    }

    private static double weight(String word) {
        return LatinName.isCommon(word) ? COMMON_WEIGHT : 1;
    }

    private static String bestMatch(String word, List<String> others) {
        if (others.contains(word)) {
            return word;
        }
        return others.stream()
                .filter(other -> isMistyped(word, other))
                .findFirst()
                .orElse(null);
    }

    private static double likeness(String word, String match) {
        return word.equals(match) ? 1 : JaroWinkler.likeness(word, match);
    }

    private static boolean isMistyped(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        boolean longEnough = shorter >= 5 && Math.abs(one.length() - other.length()) <= 1;
        boolean sameEnds = longEnough && one.charAt(0) == other.charAt(0);
        return sameEnds
                && JaroWinkler.likeness(one, other) >= ALIKE
                && Edits.between(one, other) <= (shorter >= 11 ? 2 : 1);
    }
}
