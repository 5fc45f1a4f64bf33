package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.DecisionRole;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What is to be known of a contact person.
 *
 * @param decisionRole the part in the buying decision, or null while unknown
 * @param active false once the person has left the customer
 */
public record ContactCommand(
        @NotBlank @Size(max = 80) @PlainText String name,
        @Size(max = 80) @PlainText String title,
        DecisionRole decisionRole,
        @Pattern(regexp = CustomerCommand.PHONE, message = "{customer.validation.phone}") String phone,
        @Email @Size(max = 120) @PlainText String email,
        boolean active) {}
