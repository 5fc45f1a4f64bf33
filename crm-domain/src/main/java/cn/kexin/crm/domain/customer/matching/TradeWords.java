package cn.kexin.crm.domain.customer.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/** Words by which company names say what the company does; those of one line are used for one another. */
final class TradeWords {

    private static final Map<String, Integer> FAMILIES = new HashMap<>();
    private static final int LONGEST;

    static {
        List<String> lines = ResourceLines.of("trades.txt");
        int longest = 0;
        for (int i = 0; i < lines.size(); i++) {
            for (String word : lines.get(i).split(" ")) {
                FAMILIES.put(word, i);
                longest = Math.max(longest, word.length());
            }
        }
        LONGEST = longest;
    }

    private TradeWords() {}

    /** @return the trade words at the end of the text, leaving at least two characters in front of them */
    static List<String> trailing(String text) {
        LinkedList<String> words = new LinkedList<>();
        int end = text.length();
        int word = lengthAt(text, end);
        while (word > 0) {
            words.addFirst(text.substring(end - word, end));
            end -= word;
            word = lengthAt(text, end);
        }
        return new ArrayList<>(words);
    }

    private static int lengthAt(String text, int end) {
        for (int length = Math.min(LONGEST, end - 2); length >= 2; length--) {
            if (FAMILIES.containsKey(text.substring(end - length, end))) {
                return length;
            }
        }
        return 0;
    }

    /** @return the same for words that are used for one another */
    static Integer family(String word) {
        return FAMILIES.get(word);
    }
}
