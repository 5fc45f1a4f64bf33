package cn.kexin.crm.domain.shared;

/** The record does not exist, or the caller may not know that it does. */
public class NotFoundException extends BusinessRuleException {

    private static final long serialVersionUID = 1L;

    /**
     * @param type the record's type, as in the message key {@code common.type.<type>}
     * @param id what was asked for
     */
    public NotFoundException(String type, Object id) {
        super("common.error.notFound", type, String.valueOf(id));
    }
}
