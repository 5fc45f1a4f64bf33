package cn.kexin.crm.ejb.webhook;

import cn.kexin.crm.domain.webhook.HookEvent;
import cn.kexin.crm.domain.webhook.HookState;
import java.io.Serializable;
import java.time.Instant;

/**
 * An event on its way, or what became of it.
 *
 * @param httpStatus what the other system answered last; null when it did not
 * @param error why it did not; null when it did
 * @param attemptedAt when it was tried last; null before
 */
public record HookMessageRow(
        long id,
        long version,
        String eventId,
        HookEvent event,
        Instant occurredAt,
        HookState state,
        int attempts,
        Integer httpStatus,
        String error,
        Instant attemptedAt)
        implements Serializable {}
