package cn.kexin.crm.domain.customer.list;

import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.shared.LocalName;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field that lists can be filtered by.
 *
 * @param code how addresses call it
 * @param label what people call it, where the texts of the product do not say it; null for the product's own fields
 * @param options what can be chosen, for a choice among few; empty otherwise
 * @param guard the right that it takes to read the field, or null for whoever sees the customer
 */
public record FilterField(String code, LocalName label, FilterType type, List<Option> options, DataRight guard)
        implements Serializable {

    public FilterField {
        Objects.requireNonNull(code);
        Objects.requireNonNull(type);
        options = List.copyOf(options);
    }

    /**
     * Something that can be chosen.
     *
     * @param label what people call it; null for the product's own constants
     */
    public record Option(String code, LocalName label) implements Serializable {}

    /** A field of the product's own that whoever sees the customer may read. */
    public static FilterField of(String code, FilterType type) {
        return new FilterField(code, null, type, List.of(), null);
    }

    /** One of the constants of an enum. */
    public static FilterField of(String code, Class<? extends Enum<?>> constants) {
        List<Option> options = Stream.of(constants.getEnumConstants())
                .map(constant -> new Option(constant.name(), null))
                .toList();
        return new FilterField(code, null, FilterType.CHOICE, options, null);
    }

    /** @return the same field, read only with that right */
    public FilterField guardedBy(DataRight right) {
        return new FilterField(code, label, type, options, right);
    }

    /** @return whether the operator can compare the field with this value */
    public boolean accepts(FilterOperator operator, String value) {
        return options.isEmpty() ? type.accepts(operator, value) : option(value).isPresent();
    }

    /** @return what can be chosen under that code */
    public Optional<Option> option(String wanted) {
        return options.stream().filter(each -> each.code().equals(wanted)).findFirst();
    }

    /** @return whether it is how people are reached, which of organisations is open to whoever sees them */
    public boolean isReach() {
        return guard == DataRight.CONTACT_DATA && label == null;
    }
}
