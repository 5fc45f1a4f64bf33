package cn.kexin.crm.ejb.touch;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/**
 * Contacts of one person, unit or customer.
 *
 * @param channels how many of each channel; those without any are missing
 * @param fromThem how many the customers began
 * @param customers with how many customers
 * @param longestGap the most days in a row without any, within the period up to today
 */
public record FigureRow(
        Ref subject,
        long total,
        Map<Channel, Long> channels,
        long fromThem,
        long customers,
        Instant lastAt,
        int longestGap)
        implements Serializable {

    public long id() {
        return subject.id();
    }

    /** @return how many there were through a channel */
    public long of(Channel channel) {
        return channels.getOrDefault(channel, 0L);
    }
}
