package cn.kexin.crm.domain.attachment;

import java.util.Locale;
import java.util.Set;

/** Names of files as they come from outside, made harmless: what is shown is what is there. */
public final class FileName {

    /** Longest name, in characters. */
    public static final int LONGEST = 200;

    private static final int LONGEST_ENDING = 12;

    private static final String NAMELESS = "file";

    /** Endings by which computers run a file or show it as a page. */
    private static final Set<String> FORBIDDEN = Set.of(
            "exe", "com", "scr", "pif", "dll", "msi", "msp", "bat", "cmd", "ps1", "psm1", "vbs", "vbe", "js", "jse",
            "mjs", "wsf", "wsh", "hta", "cpl", "jar", "class", "war", "ear", "apk", "app", "dmg", "pkg", "deb", "rpm",
            "sh", "bash", "zsh", "csh", "command", "py", "pl", "rb", "php", "jsp", "jspx", "asp", "aspx", "lnk", "url",
            "desktop", "reg", "inf", "iso", "img", "htm", "html", "xhtml", "shtml", "mht", "mhtml", "svg", "svgz",
            "xsl", "xslt", "swf", "chm");

    private FileName() {}

    /**
     * @param given a name, perhaps with folders, characters that cannot be seen or that turn the text around, or null
     * @return a name that every computer can keep, its ending preserved; never empty
     */
    public static String clean(String given) {
        if (given == null) {
            return NAMELESS;
        }
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[ .]+|[ .]+$", "");
        return name.isEmpty() ? NAMELESS : shortened(name);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        String ending = name.substring(Math.max(name.lastIndexOf('.'), name.length() - LONGEST_ENDING));
        int end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }

    /** @return whether computers run files with this name, or show them as pages */
    public static boolean isActive(String name) {
        int dot = name.lastIndexOf('.');
        return dot >= 0 && FORBIDDEN.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
