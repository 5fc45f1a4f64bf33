package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.EmailKind;
import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

/**
 * An e-mail address of a customer or contact person.
 *
 * @param kind null for WORK
 * @param primary whether it is the one to write to; of several lines exactly one, the first when none says so
 * @param label what else is to be known of it; or null
 */
public record EmailLine(
        EmailKind kind,
        @NotBlank @Email @Size(max = 120) @PlainText String address,
        boolean primary,
        @Size(max = 40) @PlainLine String label)
        implements Serializable {

    /** @return the address to write to, or null without any */
    public static String primary(List<EmailLine> lines) {
        return lines.stream()
                .filter(EmailLine::primary)
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .map(EmailLine::address)
                .orElse(null);
    }
}
