package cn.kexin.crm.domain.customer.list;

import cn.kexin.crm.domain.organisation.DataRight;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A field that lists can be filtered by.
 *
 * @param code how addresses call it
 * @param label what people call it, where the texts of the product do not say it; null for the product's own fields
 * @param options what can be chosen, for a choice among few; empty otherwise
 * @param guard the right that it takes to read the field, or null for whoever sees the customer
 */
public record FilterField(String code, String label, FilterType type, List<String> options, DataRight guard)
        implements Serializable {

    public FilterField {
        Objects.requireNonNull(code);
        Objects.requireNonNull(type);
        options = List.copyOf(options);
    }

    /** A field of the product's own that whoever sees the customer may read. */
    public static FilterField of(String code, FilterType type) {
        return new FilterField(code, null, type, List.of(), null);
    }

    /** One of the constants of an enum. */
    public static FilterField of(String code, Class<? extends Enum<?>> constants) {
        List<String> names =
                Stream.of(constants.getEnumConstants()).map(Enum::name).toList();
        return new FilterField(code, null, FilterType.CHOICE, names, null);
    }

    /** @return the same field, read only with that right */
    public FilterField guardedBy(DataRight right) {
        return new FilterField(code, label, type, options, right);
    }

    /** @return whether the operator can compare the field with this value */
    public boolean accepts(FilterOperator operator, String value) {
        return options.isEmpty() ? type.accepts(operator, value) : options.contains(value);
    }
}
