package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.field.CustomField;
import cn.kexin.crm.domain.customer.field.FieldGroup;
import cn.kexin.crm.domain.customer.field.FieldKind;
import cn.kexin.crm.domain.shared.PlainLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

/**
 * A custom field as the administrator wants it to be.
 *
 * @param required whether whoever may write it has to
 * @param listed whether lists offer it as a column
 * @param filterable whether lists can be narrowed by it
 * @param place where it stands among the others
 * @param retired whether it is asked for no more
 * @param options what can be chosen, in order; those not named any more are retired
 */
public record FieldCommand(
        @NotBlank @Size(max = CustomField.LONGEST_LABEL) @PlainLine String nameZh,
        @NotBlank @Size(max = CustomField.LONGEST_LABEL) @PlainLine String nameEn,
        @NotNull FieldKind kind,
        @NotNull FieldGroup group,
        boolean required,
        boolean listed,
        boolean filterable,
        @Min(0) @Max(9999) int place,
        boolean retired,
        @NotNull @Size(max = 200) List<@NotNull @Valid Option> options)
        implements Serializable {

    /** An option; its code is for ever. */
    public record Option(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9_]{1,40}", message = "{field.validation.optionCode}") String code,
            @NotBlank @Size(max = CustomField.LONGEST_LABEL) @PlainLine String nameZh,
            @NotBlank @Size(max = CustomField.LONGEST_LABEL) @PlainLine String nameEn,
            boolean retired)
            implements Serializable {}
}
