package cn.kexin.crm.ejb.customer.internal.field;

import cn.kexin.crm.domain.customer.field.CustomField;
import cn.kexin.crm.domain.customer.field.FieldGroup;
import cn.kexin.crm.domain.customer.field.FieldKind;
import cn.kexin.crm.domain.customer.field.FieldOption;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.domain.customer.list.FilterField;
import cn.kexin.crm.domain.customer.list.FilterOperator;
import cn.kexin.crm.domain.customer.list.FilterType;
import cn.kexin.crm.ejb.customer.FilterFieldSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Custom fields by which customers can be filtered, called {@code custom-<code>}; each condition is answered by an index of
 * the values. That a protected field is asked for only where it may be read is seen to by whoever asks.
 */
@ApplicationScoped
public class CustomFilterFields implements FilterFieldSource {

    private static final String BEGIN = "custom-";

    @Inject
    private FieldDefinitions definitions;

    @Inject
    private ValueTerms terms;

    @Override
    public List<FilterField> fields() {
        return definitions.of(FieldSubject.CUSTOMER).stream()
                .filter(CustomField::isFilterable)
                .map(CustomFilterFields::field)
                .toList();
    }

    private static FilterField field(CustomField field) {
        List<FilterField.Option> options = field.getOptions().stream()
                .map(option -> new FilterField.Option(option.getCode(), option.getName()))
                .toList();
        return new FilterField(
                BEGIN + field.getCode(),
                field.getName(),
                type(field.getKind()),
                options,
                field.getGroup() == FieldGroup.GENERAL ? null : field.getGroup().right());
    }

    private static FilterType type(FieldKind kind) {
        return switch (kind) {
            case TEXT -> FilterType.TEXT;
            case NUMBER -> FilterType.AMOUNT;
            case DATE -> FilterType.DATE;
            case CHOICE, MULTI_CHOICE -> FilterType.OPTION;
            case PERSON -> FilterType.PERSON;
            case CUSTOMER -> FilterType.CUSTOMER;
        };
    }

    /** A condition that denies something holds where there is no value, too. */
    @Override
    public String condition(Condition condition, String alias, Binding bind) {
        String code = condition.field().substring(BEGIN.length());
        CustomField field = definitions.of(FieldSubject.CUSTOMER).stream()
                .filter(each -> each.getCode().equals(code))
                .findFirst()
                .orElseThrow();
        boolean denies = condition.operator() == FilterOperator.NOT
                || condition.operator() == FilterOperator.NOT_LAST
                || condition.operator() == FilterOperator.EMPTY;
        String test = terms.test(field, condition, bind);
        return (denies ? "not " : "") + alias + ".id in (select column('customer_id', v) from CustomValue v where"
                + " column('field_id', v) = " + bind.bind(field.getId()) + " and column('contact_id', v) is null"
                + (test == null ? "" : " and (" + test + ")") + ")";
    }

    /** @return ids of the field's options of these codes, at least one */
    static List<Long> options(CustomField field, List<String> codes) {
        List<Long> ids = codes.stream()
                .flatMap(code -> field.option(code).map(FieldOption::getId).stream())
                .toList();
        return ids.isEmpty() ? List.of(-1L) : ids;
    }
}
