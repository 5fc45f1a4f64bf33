package cn.kexin.crm.ejb.mail;

import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A letter to be sent.
 *
 * @param contactId to whom; null for the customer itself
 * @param caseId the case it is about, or null
 * @param answerTo id of the mail that it answers, or null
 * @param to one of the addresses of that contact person or customer
 * @param purpose what it is for
 * @param contactReason why it is written to somebody who wants to be left alone; asked for only then
 * @param invitation what goes along for the reader's calendar, or null
 */
public record MailCommand(
        long customerId,
        Long contactId,
        Long caseId,
        Long answerTo,
        @NotBlank @Email @Size(max = 120) @PlainLine String to,
        @NotBlank @Size(max = 200) @PlainLine String subject,
        @NotBlank @Size(max = 20_000) @PlainText String body,
        @NotNull ContactPurpose purpose,
        @Size(max = 500) @PlainText String contactReason,
        @Valid Invitation invitation) {

    /** A letter without an invitation. */
    public MailCommand(
            long customerId,
            Long contactId,
            Long caseId,
            Long answerTo,
            String to,
            String subject,
            String body,
            ContactPurpose purpose,
            String contactReason) {
        this(customerId, contactId, caseId, answerTo, to, subject, body, purpose, contactReason, null);
    }
}
