package cn.kexin.crm.ejb.touch;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;

/** A touch behind a figure. */
public record CountedTouch(
        long id,
        Ref customer,
        Instant occurredAt,
        Channel channel,
        TouchDirection direction,
        String person,
        String unit,
        String summary,
        String result)
        implements Serializable {}
