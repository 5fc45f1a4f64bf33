package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * A touch to be recorded for the signed-in person.
 *
 * @param contactId the contact person spoken with, or null
 * @param occurredAt when it happened, not in the future; null for now
 * @param result what came of it, or null
 * @param nextStep what follows, or null
 * @param nextAt when it is due; needs a next step
 * @param contactReason why we approached somebody who wants to be left alone; asked for only then
 * @param nextPerson sign-in name of who of us owes it; null for the person who records the touch
 * @param furtherContactIds who else of them was there
 * @param settles ids of open next steps with this customer that the touch settles; null for all that the person owes
 */
public record InteractionCommand(
        @NotNull Channel channel,
        @NotNull TouchDirection direction,
        Instant occurredAt,
        Long contactId,
        @NotBlank @Size(max = 2000) @PlainText String summary,
        @Size(max = 1000) @PlainText String result,
        @Size(max = 500) @PlainText String nextStep,
        Instant nextAt,
        @Size(max = 500) @PlainText String contactReason,
        @Size(max = 60) String nextPerson,
        @Size(max = 50) List<@NotNull Long> furtherContactIds,
        @Size(max = 100) List<@NotNull Long> settles) {

    public InteractionCommand {
        furtherContactIds = furtherContactIds == null ? List.of() : List.copyOf(furtherContactIds);
    }

    /**
     * A touch with one person who has not asked to be left alone; its next step, if any, is one's own, and it settles what
     * one owed.
     */
    public InteractionCommand(
            Channel channel,
            TouchDirection direction,
            Instant occurredAt,
            Long contactId,
            String summary,
            String result,
            String nextStep,
            Instant nextAt) {
        this(channel, direction, occurredAt, contactId, summary, result, nextStep, nextAt, null, null, null, null);
    }
}
