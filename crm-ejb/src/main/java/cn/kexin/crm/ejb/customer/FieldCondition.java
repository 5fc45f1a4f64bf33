package cn.kexin.crm.ejb.customer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

/**
 * Narrows a list by a custom field of customers. Only those customers count whose value the viewer may read.
 *
 * @param code of a field by which lists can be narrowed
 * @param any of a choice the options' codes, of a person the sign-in names, of a customer the ids, one of which it takes; of
 *     a text the part that it contains; empty for a number or a date
 * @param from the least number or the first date, or null
 * @param to the greatest number or the last date, or null
 */
public record FieldCondition(
        @NotBlank @Size(max = 40) String code,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 500) String> any,
        @Size(max = 30) String from,
        @Size(max = 30) String to)
        implements Serializable {

    public FieldCondition {
        any = any == null ? List.of() : List.copyOf(any);
    }

    /** @return whether it restricts nothing */
    public boolean isEmpty() {
        return any.isEmpty() && from == null && to == null;
    }
}
