package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.field.CustomField;
import cn.kexin.crm.domain.customer.field.FieldGroup;
import cn.kexin.crm.domain.customer.field.FieldKind;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.shared.LocalName;
import java.io.Serializable;
import java.util.List;

/**
 * A custom field: what it is called, what it takes and who reads it.
 *
 * @param code what other systems call it
 * @param required whether whoever may write it has to
 * @param listed whether lists offer it as a column
 * @param filterable whether lists can be narrowed by it
 * @param retired whether it is asked for no more
 * @param options what can be chosen, in order, with what is retired
 */
public record FieldRow(
        long id,
        long version,
        FieldSubject subject,
        String code,
        LocalName name,
        FieldKind kind,
        FieldGroup group,
        boolean required,
        boolean listed,
        boolean filterable,
        int place,
        boolean retired,
        List<OptionRow> options)
        implements Serializable {

    /** @param retired whether it is offered no more */
    public record OptionRow(String code, LocalName name, boolean retired) implements Serializable {}

    public static FieldRow of(CustomField field) {
        return new FieldRow(
                field.getId(),
                field.getVersion(),
                field.getSubject(),
                field.getCode(),
                field.getName(),
                field.getKind(),
                field.getGroup(),
                field.isRequired(),
                field.isListed(),
                field.isFilterable(),
                field.getPlace(),
                field.isRetired(),
                field.getOptions().stream()
                        .map(option -> new OptionRow(option.getCode(), option.getName(), option.isRetired()))
                        .toList());
    }
}
