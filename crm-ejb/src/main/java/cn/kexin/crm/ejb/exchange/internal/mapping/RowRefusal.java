package cn.kexin.crm.ejb.exchange.internal.mapping;

import java.util.List;

/** A row cannot be taken: says which field and why. Costs no stack trace, because there may be a million of them. */
public final class RowRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param field our name of the field, or null for the whole row
     * @param key message key
     */
    public RowRefusal(String field, String key, Object... arguments) {
        super(key, null, false, false);
        this.field = field;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String field() {
        return field;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
