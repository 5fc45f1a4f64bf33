package cn.kexin.crm.domain.shared;

import java.io.Serializable;
import java.util.Locale;

/**
 * What people call something that they named themselves, in both languages; as an argument of a message it is shown in the
 * reader's.
 */
public record LocalName(String zh, String en) implements Serializable {

    /** @return the name in the reader's language */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }

    /** @return whether it is one of the two, however it is written */
    public boolean is(String text) {
        return zh.equalsIgnoreCase(text) || en.equalsIgnoreCase(text);
    }

    @Override
    public String toString() {
        return zh;
    }
}
