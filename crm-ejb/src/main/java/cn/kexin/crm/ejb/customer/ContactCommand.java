package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.DecisionRole;
import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * What is to be known of a contact person.
 *
 * @param decisionRole the part in the buying decision, or null while unknown
 * @param active false once the person has left the customer
 * @param phones all numbers, of which the primary one then is the phone; null to leave the others as they are and make
 *     {@code phone} the primary one
 * @param emails all addresses, likewise
 * @param customFields values of custom fields by code, as in {@link CustomerDetails}; null to leave them as they are
 */
public record ContactCommand(
        @NotBlank @Size(max = 80) @PlainLine String name,
        @Size(max = 80) @PlainLine String title,
        DecisionRole decisionRole,
        @Pattern(regexp = CustomerCommand.PHONE, message = "{customer.validation.phone}") String phone,
        @Email @Size(max = 120) @PlainText String email,
        boolean active,
        @Size(max = 20) List<@NotNull @Valid PhoneLine> phones,
        @Size(max = 20) List<@NotNull @Valid EmailLine> emails,
        @Size(max = CustomFieldFacade.MOST) Map<String, List<String>> customFields) {

    /** Leaves the custom fields as they are. */
    public ContactCommand(
            String name,
            String title,
            DecisionRole decisionRole,
            String phone,
            String email,
            boolean active,
            List<PhoneLine> phones,
            List<EmailLine> emails) {
        this(name, title, decisionRole, phone, email, active, phones, emails, null);
    }

    /** With no more than one phone and one e-mail; others stay as they are. */
    public ContactCommand(
            String name, String title, DecisionRole decisionRole, String phone, String email, boolean active) {
        this(name, title, decisionRole, phone, email, active, null, null);
    }
}
