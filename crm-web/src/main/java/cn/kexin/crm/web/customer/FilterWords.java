package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.domain.customer.list.CustomerFields;
import cn.kexin.crm.domain.customer.list.FilterField;
import cn.kexin.crm.domain.customer.list.FilterPeriod;
import cn.kexin.crm.domain.customer.list.FilterType;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.web.reference.ReferenceNames;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Conditions in the reader's language. */
@Named
@RequestScoped
public class FilterWords {

    @Inject
    private Texts texts;

    @Inject
    private ReferenceNames reference;

    /** @return what people call the field */
    public String label(FilterField field) {
        return field.label() != null ? Formats.name(field.label()) : label(field.code());
    }

    /** @return what people call a field of the product's own */
    public String label(String code) {
        return texts.of(code.equals("text") ? "list.field.text" : "customer." + code);
    }

    /**
     * @param field the condition's field
     * @param names of units, people and customers, as the facade gives them
     */
    String of(Condition condition, FilterField field, Map<String, String> names) {
        List<String> values = condition.values().stream()
                .map(value -> value(value, field, condition, names))
                .toList();
        String key = "list.words." + condition.operator().name();
        return switch (condition.operator()) {
            case EMPTY, FILLED -> texts.of(key, label(field));
            case BETWEEN -> texts.of(key, label(field), values.get(0), values.get(1));
            default -> texts.of(key, label(field), Formats.join(values));
        };
    }

    /** @return why a filter is refused */
    public String refusal(BusinessRuleException e) {
        Object[] arguments = e.getArguments().toArray();
        boolean own = arguments.length > 0
                && CustomerFields.ALL.stream().anyMatch(field -> field.code().equals(arguments[0]));
        if (own) {
            arguments[0] = label((String) arguments[0]);
        }
        return texts.of(e.getKey(), arguments);
    }

    private String value(String value, FilterField field, Condition condition, Map<String, String> names) {
        return switch (field.type()) {
            case CHOICE, OPTION, FLAG -> choice(field, value);
            case UNIT -> FilterType.ME.equals(value) ? texts.of("list.myUnits") : name(condition, value, names);
            case PERSON -> FilterType.ME.equals(value) ? texts.of("list.me") : name(condition, value, names);
            case CUSTOMER -> names.getOrDefault(condition.field() + ":" + value, "****");
            case TREE -> tree(field, value);
            case MOMENT, DATE -> period(value);
            default -> value;
        };
    }

    private static String name(Condition condition, String value, Map<String, String> names) {
        return names.getOrDefault(condition.field() + ":" + value, value);
    }

    /** @return what people call a constant of a field */
    public String choice(FilterField field, String value) {
        if (field.type() == FilterType.FLAG) {
            return texts.of(FilterType.YES.equals(value) ? "common.value.yes" : "common.value.no");
        }
        return field.option(value)
                .map(FilterField.Option::label)
                .map(Formats::name)
                .orElseGet(() -> texts.of(enumOf(field.code()) + "." + value));
    }

    private static String enumOf(String code) {
        return switch (code) {
            case "kind" -> "CustomerKind";
            case "status" -> "CustomerStatus";
            default -> Character.toUpperCase(code.charAt(0)) + code.substring(1);
        };
    }

    private String tree(FilterField field, String code) {
        String name = field.code().equals("division") ? reference.divisionPath(code) : reference.industryLabel(code);
        return name.isEmpty() ? code : name;
    }

    private String period(String value) {
        for (FilterPeriod each : FilterPeriod.values()) {
            if (each.name().equals(value)) {
                return texts.label(each);
            }
        }
        return value;
    }
}
