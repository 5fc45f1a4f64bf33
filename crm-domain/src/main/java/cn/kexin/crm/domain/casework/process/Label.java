package cn.kexin.crm.domain.casework.process;

import java.io.Serializable;

/**
 * A name people read, in both languages of the product.
 *
 * @param zh Chinese
 * @param en English
 */
public record Label(String zh, String en) implements Serializable {

    /** @return the text for an ISO 639 language code; Chinese unless it is "en" */
    public String in(String language) {
        return "en".equals(language) ? en : zh;
    }
}
