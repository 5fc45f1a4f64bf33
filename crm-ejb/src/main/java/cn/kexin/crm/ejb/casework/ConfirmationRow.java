package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.ConfirmationState;
import java.io.Serializable;
import java.time.Instant;

/**
 * What became of the last question whether a matter is done for the customer.
 *
 * @param state where it stands now
 * @param confirmed whether it is done; null while there is no answer
 * @param stars 1 to 5, or null
 * @param words what the customer said, or null
 */
public record ConfirmationRow(
        ConfirmationState state,
        String askedByName,
        Instant askedAt,
        Instant expiresAt,
        Instant answeredAt,
        Boolean confirmed,
        Integer stars,
        String words)
        implements Serializable {}
