package cn.kexin.crm.domain.customer.matching;

/** Likeness of two words by the letters they share in about the same place (Jaro 1989, Winkler 1990). */
final class JaroWinkler {

    private static final double PREFIX_SCALE = 0.1;
    private static final int PREFIX = 4;

    private JaroWinkler() {}

    /** @return 0 to 1 */
    static double likeness(String one, String other) {
        double jaro = jaro(one, other);
        int prefix = 0;
        int most = Math.min(PREFIX, Math.min(one.length(), other.length()));
        while (prefix < most && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_SCALE * (1 - jaro);
    }

    private static double jaro(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        boolean[] taken = new boolean[other.length()];
        StringBuilder ofOne = new StringBuilder();
        for (int i = 0; i < one.length(); i++) {
            int end = Math.min(other.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= end; j++) {
                if (!taken[j] && one.charAt(i) == other.charAt(j)) {
                    taken[j] = true;
                    ofOne.append(one.charAt(i));
                    break;
                }
            }
        }
        return ofOne.isEmpty() ? 0 : share(one, other, ofOne, taken);
    }

    private static double share(String one, String other, CharSequence ofOne, boolean[] taken) {
        double matches = ofOne.length();
        int swapped = 0;
        int next = 0;
        for (int j = 0; j < other.length(); j++) {
            if (taken[j] && other.charAt(j) != ofOne.charAt(next++)) {
                swapped++;
            }
        }
        return (matches / one.length() + matches / other.length() + (matches - swapped / 2.0) / matches) / 3;
    }
}
