package cn.kexin.crm.domain.customer;

import java.util.HashMap;
import java.util.Map;

/**
 * How alike two names are, for suspected duplicates: the Dice coefficient over pairs of neighbouring characters (Dice 1945),
 * which suits Chinese names because it needs no words.
 */
public final class Likeness {

    /** From here on two names are called similar, in per cent. */
    public static final int SIMILAR = 70;

    private Likeness() {}

    /**
     * @param key a name key, see {@link NameKey}
     * @param other another name key
     * @return 0 (nothing in common) to 100 (the same)
     */
    public static int percent(String key, String other) {
        if (key.equals(other)) {
            return 100;
        }
        Map<String, Integer> pairs = pairs(key);
        int common = 0;
        for (Map.Entry<String, Integer> pair : pairs(other).entrySet()) {
            common += Math.min(pair.getValue(), pairs.getOrDefault(pair.getKey(), 0));
        }
        int all = Math.max(0, key.length() - 1) + Math.max(0, other.length() - 1);
        return all == 0 ? 0 : 200 * common / all;
    }

    private static Map<String, Integer> pairs(String key) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 2 <= key.length(); i++) {
            pairs.merge(key.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }
}
