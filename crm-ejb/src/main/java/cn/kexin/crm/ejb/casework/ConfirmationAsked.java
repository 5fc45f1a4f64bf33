package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.ConfirmationState;
import java.io.Serializable;
import java.time.Instant;

/**
 * What a customer reads under the link: enough to know the matter again, nothing of people.
 *
 * @param solution what was done, as the one who resolved it wrote; or null
 * @param ownerName the face to the customer, or null
 */
public record ConfirmationAsked(
        ConfirmationState state,
        String caseNumber,
        String subject,
        String solution,
        String ownerName,
        Instant openedAt,
        Instant resolvedAt,
        Instant expiresAt,
        Instant answeredAt,
        Boolean confirmed)
        implements Serializable {}
