package cn.kexin.crm.ejb.casework;

/** How a definition is written into a file. */
public enum DefinitionFormat {
    /** Everything as the product keeps it. */
    JSON("json", "application/json"),
    /** CMMN 1.1, which other tools for case management read too. */
    CMMN("cmmn", "application/xml");

    private final String ending;
    private final String mediaType;

    DefinitionFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** @return what file names end with, without the dot */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
