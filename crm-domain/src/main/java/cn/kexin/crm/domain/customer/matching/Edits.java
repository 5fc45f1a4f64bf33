package cn.kexin.crm.domain.customer.matching;

/** How many slips of the hand lie between two words: a letter more, less, another one, or two swapped (Damerau 1964). */
public final class Edits {

    private Edits() {}

    public static int between(String one, String other) {
        int[][] edits = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : least(one, other, edits, i, j);
            }
        }
        return edits[one.length()][other.length()];
    }

    private static int least(String one, String other, int[][] edits, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
