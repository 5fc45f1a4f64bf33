package cn.kexin.crm.domain.shared;

/** Somebody else changed the record after the caller had read it. */
public class StaleVersionException extends BusinessRuleException {

    private static final long serialVersionUID = 1L;

    /**
     * @param expected the version the caller's edit is based on
     * @param actual the version stored now
     */
    public StaleVersionException(long expected, long actual) {
        super("common.error.stale", expected, actual);
    }

    /**
     * @param entity the stored record
     * @param expected the version the caller's edit is based on
     * @throws StaleVersionException when they differ
     */
    public static void check(BaseEntity entity, long expected) {
        if (entity.getVersion() != expected) {
            throw new StaleVersionException(expected, entity.getVersion());
        }
    }
}
