package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.ejb.shared.Ref;
import java.time.Instant;

/**
 * A touch on record.
 *
 * @param person who of us
 * @param contact who of them, without a code; or null
 */
public record InteractionRow(
        long id,
        Channel channel,
        TouchDirection direction,
        Instant occurredAt,
        Instant recordedAt,
        Ref person,
        Ref contact,
        String summary,
        String result,
        String nextStep,
        Instant nextAt) {}
