package cn.kexin.crm.domain.casework.process;

/**
 * A name people read, in both languages of the product.
 *
 * @param zh Chinese
 * @param en English
 */
public record Label(String zh, String en) {

    /** @return the text for an ISO 639 language code; Chinese unless it is "en" */
    public String in(String language) {
        return "en".equals(language) ? en : zh;
    }
}
