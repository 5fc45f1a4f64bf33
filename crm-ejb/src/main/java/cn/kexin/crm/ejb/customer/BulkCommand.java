package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.list.BulkField;
import cn.kexin.crm.domain.customer.list.BulkKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

/**
 * What is done to many customers.
 *
 * @param field what is edited, when something is
 * @param custom code of the custom field that is edited, when {@link BulkField#CUSTOM} is
 * @param value what it is to hold, as {@link BulkField} writes it; null for nothing
 * @param values what a custom field is to hold, as {@link FieldValue#text} has it; none for nothing
 * @param unit code of the unit that they are given to, when they are
 * @param person sign-in name of the person, or null for the unit's pool
 * @param tags names of the tags that they get or lose, when they do
 */
public record BulkCommand(
        @NotNull BulkKind kind,
        BulkField field,
        @Size(max = 40) String custom,
        @Size(max = 200) String value,
        @NotNull @Size(max = 100) List<@NotNull @Size(max = 500) String> values,
        @Size(max = 40) String unit,
        @Size(max = 60) String person,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 40) String> tags)
        implements Serializable {

    public BulkCommand {
        values = values == null ? List.of() : List.copyOf(values);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    public static BulkCommand edit(BulkField field, String value) {
        return new BulkCommand(BulkKind.EDIT, field, null, value, List.of(), null, null, List.of());
    }

    /** @param code of the custom field */
    public static BulkCommand edit(String code, List<String> values) {
        return new BulkCommand(BulkKind.EDIT, BulkField.CUSTOM, code, null, values, null, null, List.of());
    }

    public static BulkCommand assign(String unit, String person) {
        return new BulkCommand(BulkKind.ASSIGN, null, null, null, List.of(), unit, person, List.of());
    }

    public static BulkCommand tag(List<String> tags) {
        return new BulkCommand(BulkKind.TAG, null, null, null, List.of(), null, null, tags);
    }

    public static BulkCommand untag(List<String> tags) {
        return new BulkCommand(BulkKind.UNTAG, null, null, null, List.of(), null, null, tags);
    }
}
