package cn.kexin.crm.domain.customer.matching;

/**
 * Whether two Chinese texts are one slip of the hand apart. Company names are made to differ in single characters, so that
 * another character is a slip only where it is read alike or the text is long.
 */
final class Slips {

    /** From this length on a single other character is likelier a slip than another company. */
    private static final int LONG = 6;

    /** From this length on a character may be missing within. */
    private static final int RECOGNISABLE = 4;

    /** What may be a trade at the end; a character more in front of it makes another brand. */
    private static final int TRADE = 3;

    private static final String MARKS = "东南西北中上下前后左右内外大小老新甲乙丙丁金银铜铁一二三四五六七八九十";

    private Slips() {}

    /** @return whether two brands are one slip apart */
    static boolean inBrand(String one, String other) {
        if (anywhere(one, other)) {
            return true;
        }
        int at = firstDifference(one, other);
        if (one.length() == other.length()) {
            return one.length() >= LONG
                    && one.substring(at + 1).equals(other.substring(at + 1))
                    && !isMeaningful(one.charAt(at), other.charAt(at));
        }
        String longer = one.length() > other.length() ? one : other;
        boolean within = at > 0 && at < Math.max(2, longer.length() - TRADE);
        return within && longer.length() >= RECOGNISABLE && isOneMore(one, other, at);
    }

    /** @return whether one is the other with a character doubled, with two swapped or with one read alike */
    static boolean anywhere(String one, String other) {
        int at = firstDifference(one, other);
        if (Math.min(one.length(), other.length()) < 3 || at == Math.max(one.length(), other.length())) {
            return false;
        }
        if (one.length() == other.length()) {
            return isSwapped(one, other, at) || isReadAlike(one, other, at);
        }
        String longer = one.length() > other.length() ? one : other;
        return at > 0 && isOneMore(one, other, at) && longer.charAt(at) == longer.charAt(at - 1);
    }

    private static int firstDifference(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static boolean isOneMore(String one, String other, int at) {
        String longer = one.length() > other.length() ? one : other;
        String shorter = one.length() > other.length() ? other : one;
        return longer.length() == shorter.length() + 1
                && longer.substring(at + 1).equals(shorter.substring(at));
    }

    private static boolean isSwapped(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    private static boolean isReadAlike(String one, String other, int at) {
        return one.substring(at + 1).equals(other.substring(at + 1))
                && Characters.southernSound(one.charAt(at)).equals(Characters.southernSound(other.charAt(at)));
    }

    /** 东 and 西, 上 and 下, a and b: characters in which names are made to differ. */
    private static boolean isMeaningful(char one, char other) {
        boolean signs = !Characters.isChinese(one) || !Characters.isChinese(other);
        return signs || MARKS.indexOf(one) >= 0 && MARKS.indexOf(other) >= 0;
    }
}
