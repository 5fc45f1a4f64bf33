package cn.kexin.crm.web.process;

import java.io.Serializable;

/**
 * Why a definition cannot work, in words.
 *
 * @param subject the code of what is concerned, or {@code from → to}
 * @param text the reason
 */
public record FlawLine(String subject, String text) implements Serializable {

    static final String ARROW = " → ";

    /** @return whether the stage, duty, category or clock of that code is concerned; a way concerns its beginning */
    public boolean concerns(String code) {
        return subject.equals(code) || subject.startsWith(code + ARROW);
    }
}
