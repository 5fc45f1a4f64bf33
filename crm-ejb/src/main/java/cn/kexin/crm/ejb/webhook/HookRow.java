package cn.kexin.crm.ejb.webhook;

import cn.kexin.crm.domain.webhook.HookEvent;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * A subscription with how it goes.
 *
 * @param owner sign-in name of whose rights decide what is sent
 * @param readable whether this server's key opens its secret; if not, nothing can be sent before it has a new one
 * @param retryAt until when the other system is left alone; null while it takes what it is sent
 * @param waiting how many events wait
 * @param dead how many were given up
 */
public record HookRow(
        long id,
        long version,
        String name,
        String url,
        Set<HookEvent> events,
        String owner,
        String ownerName,
        boolean active,
        boolean readable,
        Instant retryAt,
        long waiting,
        long dead)
        implements Serializable {}
