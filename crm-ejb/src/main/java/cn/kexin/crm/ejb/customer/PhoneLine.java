package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.PhoneKind;
import cn.kexin.crm.domain.shared.PlainLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

/**
 * A phone number of a customer or contact person.
 *
 * @param kind null for what the number looks like
 * @param primary whether it is the one to call first; of several lines exactly one, the first when none says so
 * @param label what else is to be known of it, such as 总机; or null
 */
public record PhoneLine(
        PhoneKind kind,
        @NotBlank @Pattern(regexp = CustomerCommand.PHONE, message = "{customer.validation.phone}") String number,
        boolean primary,
        @Size(max = 40) @PlainLine String label)
        implements Serializable {

    /** @return the number to call first, or null without any */
    public static String primary(List<PhoneLine> lines) {
        return lines.stream()
                .filter(PhoneLine::primary)
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .map(PhoneLine::number)
                .orElse(null);
    }
}
