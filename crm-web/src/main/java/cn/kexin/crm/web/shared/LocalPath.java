package cn.kexin.crm.web.shared;

/** Paths given by a browser to go back to; anything that could lead elsewhere becomes the start page. */
public final class LocalPath {

    private static final String START = "/index.xhtml";

    private LocalPath() {}

    /**
     * @param given path and query within the application, or null
     * @return the same when it is one, otherwise the start page
     */
    public static String of(String given) {
        boolean local = given != null
                && given.startsWith("/")
                && !given.startsWith("//")
                && given.length() < 2000
                && given.chars().noneMatch(c -> c < ' ' || c == '\\');
        return local ? given : START;
    }
}
