package cn.kexin.crm.ejb.reference;

import java.io.Serializable;
import java.util.Locale;

/**
 * A section or division of the national classification of industries, GB/T 4754-2017.
 *
 * @param code a letter A to T for a section (门类), two digits for a division (大类)
 * @param section the letter of the section it is or belongs to
 * @param name its name in Chinese
 * @param english its name in English
 */
public record Industry(String code, String section, String name, String english) implements Serializable {

    public boolean isSection() {
        return code.equals(section);
    }

    /** @return the name in the reader's language */
    public String nameIn(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? name : english;
    }
}
