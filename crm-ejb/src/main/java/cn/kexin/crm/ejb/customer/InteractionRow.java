package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;

/**
 * A touch on record.
 *
 * @param person who of us
 * @param contact who of them, without a code; or null
 * @param corrects id of the touch that this entry puts right, or null
 * @param amendable whether the caller may still change it; otherwise it is corrected by a further entry
 */
public record InteractionRow(
        long id,
        long version,
        Channel channel,
        TouchDirection direction,
        Instant occurredAt,
        Instant recordedAt,
        Ref person,
        Ref contact,
        String summary,
        String result,
        String nextStep,
        Instant nextAt,
        Long corrects,
        boolean amendable)
        implements Serializable {}
