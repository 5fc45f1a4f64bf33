package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the customer of an open case was told.
 *
 * @param caseId the case
 * @param version the version it is based on
 * @param channel by which way they were told
 * @param words what they were told
 * @param contactReason why it was necessary although they want to be left alone that way; asked for only then
 */
public record InformCustomer(
        long caseId,
        long version,
        @NotNull Channel channel,
        @NotBlank @Size(max = 1900) @PlainText String words,
        @Size(max = 500) @PlainText String contactReason) {}
