package cn.kexin.crm.ejb.shared.table;

import java.util.regex.Pattern;

/**
 * Keeps text from posing as a formula in a spreadsheet (OWASP, CSV Injection): an apostrophe goes before it. Text that
 * begins with apostrophes before such a sign gets one more, so that taking one off always gives back what was written.
 */
public final class FormulaGuard {

    /** Signs that spreadsheets take for the beginning of a formula; full-width ones too. */
    private static final String SIGNS = "[=+\\-@\\t\\r\\n＝＋－＠]";

    private static final Pattern RISKY = Pattern.compile("^'*" + SIGNS);
    private static final Pattern GUARDED = Pattern.compile("^'+" + SIGNS);

    private FormulaGuard() {}

    /** @return the text as it is written to a file of separated values */
    public static String putOn(String text) {
        return RISKY.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** @return the text as it was before {@link #putOn} */
    public static String takenOff(String text) {
        return GUARDED.matcher(text).lookingAt() ? text.substring(1) : text;
    }
}
