package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.consent.ConsentSource;
import cn.kexin.crm.domain.customer.consent.ConsentState;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;

/**
 * What somebody said about being approached.
 *
 * @param contactId who said it; null for the customer itself
 * @param channels the ways it is about
 * @param purposes what for
 * @param occurredAt when they said it, not in the future; null for now
 * @param source how we know
 * @param evidence what shows it; needed for a consent given unless a file shows it
 * @param attachmentId a file of the customer that shows it, or null
 */
public record ConsentCommand(
        Long contactId,
        @NotEmpty Set<ContactChannel> channels,
        @NotEmpty Set<ContactPurpose> purposes,
        @NotNull ConsentState state,
        Instant occurredAt,
        @NotNull ConsentSource source,
        @Size(max = 500) @PlainText String evidence,
        Long attachmentId) {}
