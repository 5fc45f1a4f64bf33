package cn.kexin.crm.ejb.exchange.internal.mapping;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.util.List;

/** A row cannot be taken: says which field and why. Costs no stack trace, because there may be a million of them. */
public final class RowRefusal extends RuntimeException {

    /** The row names a record that there is not, with what it names. */
    public static final String UNKNOWN_RECORD = "exchange.error.unknownRecord";

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String key;
    private final transient List<Object> arguments;
    private final transient List<RowRefusal> further;

    /**
     * @param field our name of the field, or null for the whole row
     * @param key message key
     */
    public RowRefusal(String field, String key, Object... arguments) {
        this(field, key, List.of(arguments), List.of());
    }

    private RowRefusal(String field, String key, List<Object> arguments, List<RowRefusal> further) {
        super(key, null, false, false);
        this.field = field;
        this.key = key;
        this.arguments = arguments;
        this.further = further;
    }

    /** @return the first with the others as its further reasons; null without any */
    public static RowRefusal of(List<RowRefusal> reasons) {
        if (reasons.size() < 2) {
            return reasons.isEmpty() ? null : reasons.get(0);
        }
        RowRefusal first = reasons.get(0);
        return new RowRefusal(first.field, first.key, first.arguments, List.copyOf(reasons.subList(1, reasons.size())));
    }

    public static RowRefusal of(BusinessRuleException reason) {
        return new RowRefusal(reason.getField(), reason.getKey(), reason.getArguments(), List.of());
    }

    /** @return what else is wrong with the row */
    public List<RowRefusal> further() {
        return further;
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
