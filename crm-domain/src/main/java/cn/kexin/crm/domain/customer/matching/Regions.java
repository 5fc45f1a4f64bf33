package cn.kexin.crm.domain.customer.matching;

import java.util.HashMap;
import java.util.Map;

/** Names of places at the beginning or end of a company name, by the official division codes (GB/T 2260). */
final class Regions {

    private static final int LONGEST = 12;
    private static final Map<String, String> CODES = new HashMap<>();

    static {
        ResourceLines.of("regions.txt").forEach(line -> {
            int blank = line.indexOf(' ');
            CODES.put(line.substring(0, blank), line.substring(blank + 1));
        });
    }

    private Regions() {}

    /** @return how many characters at the beginning name a place; 0 for none */
    static int leading(String text) {
        for (int length = Math.min(LONGEST, text.length()); length >= 2; length--) {
            if (CODES.containsKey(text.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }

    /** @return how many characters at the end name a place; 0 for none */
    static int trailing(String text) {
        for (int length = Math.min(LONGEST, text.length()); length >= 2; length--) {
            if (CODES.containsKey(text.substring(text.length() - length))) {
                return length;
            }
        }
        return 0;
    }

    /** @return the code of a place, its beginning where several places have the name; null for no place */
    static String code(String name) {
        return CODES.get(name);
    }

    /** @return whether one code may lie in the other: 重庆市 and 渝北区, but not 北京市 and 上海市 */
    static boolean fit(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}
