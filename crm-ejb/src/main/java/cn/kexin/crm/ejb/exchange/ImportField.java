package cn.kexin.crm.ejb.exchange;

/**
 * A field that a kind of import takes.
 *
 * @param name the name used in files and mappings
 * @param required whether every row must have it
 * @param maxLength characters it may have at most
 */
public record ImportField(String name, boolean required, int maxLength) {

    static ImportField required(String name, int maxLength) {
        return new ImportField(name, true, maxLength);
    }

    static ImportField optional(String name, int maxLength) {
        return new ImportField(name, false, maxLength);
    }
}
