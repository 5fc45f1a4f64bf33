package cn.kexin.crm.domain.customer.list;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.io.Serializable;
import java.util.List;

/**
 * One comparison of a field, as an address writes it: {@code valueClass.is:GOLD,POTENTIAL}. Whether there is such a field is
 * asked by {@link #check}, because fields are added while the product runs.
 *
 * @param field code of a field
 * @param values what it is compared with, as text
 */
public record Condition(String field, FilterOperator operator, List<String> values) implements Serializable {

    /** The longest value. */
    public static final int LONGEST_VALUE = 200;

    public Condition {
        values = values == null ? List.of() : List.copyOf(values);
    }

    public static Condition of(String field, FilterOperator operator, String... values) {
        return new Condition(field, operator, List.of(values));
    }

    /** @throws BusinessRuleException when the field is another, cannot be compared so or not with these values */
    public void check(FilterField known) {
        if (operator == null || !known.code().equals(field)) {
            throw refused("list.error.field", field);
        }
        if (!known.type().operators().contains(operator)) {
            throw refused("list.error.operator", field, operator.code());
        }
        if (!operator.takes(values.size())) {
            throw refused("list.error.values", field, operator.code());
        }
        values.stream()
                .filter(value -> value.length() > LONGEST_VALUE || !known.accepts(operator, value))
                .findFirst()
                .ifPresent(wrong -> {
                    throw refused("list.error.value", field, wrong);
                });
    }

    static BusinessRuleException refused(String key, Object... arguments) {
        return BusinessRuleException.onField("filter", key, arguments);
    }
}
