package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.field.FieldGroup;
import cn.kexin.crm.domain.customer.field.FieldKind;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One value of a custom field.
 *
 * @param text as commands take it: a text, a plain number, an ISO date, an option's code, a person's sign-in name or a
 *     customer's id
 * @param kind the kind of the field
 * @param group the group of the field, which says who reads it
 * @param ref the person or customer that it names; null for every other kind
 */
public record FieldValue(String text, FieldKind kind, FieldGroup group, Ref ref) implements Serializable {

    /** @return the values in one cell of a file, as imports read them: people by sign-in name, customers by number */
    public static String words(List<FieldValue> values) {
        return values.stream()
                .map(value -> value.ref() == null ? value.text() : value.ref().code())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    /** @return the values as a command takes them */
    public static Map<String, List<String>> texts(Map<String, List<FieldValue>> values) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        values.forEach((code, held) ->
                texts.put(code, held.stream().map(FieldValue::text).toList()));
        return texts;
    }
}
