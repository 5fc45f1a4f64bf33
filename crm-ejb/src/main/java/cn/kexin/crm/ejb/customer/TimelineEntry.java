package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Something that happened with a customer.
 *
 * @param kind what it is; {@value #TOUCH}, {@value #CORRECTION} or a constant of another feature
 * @param channel how it happened, or null
 * @param direction who began, or null
 * @param person who of us, or null
 * @param unit for which unit
 * @param contact who of them, or null
 * @param detail what came of it, or null
 * @param nextAt when the next step is due, or null
 * @param subjectId the record to open, or null
 * @param subjectNumber its business number, or null
 * @param files what was kept with it, by name
 */
public record TimelineEntry(
        String kind,
        long id,
        Instant occurredAt,
        Channel channel,
        TouchDirection direction,
        String person,
        String unit,
        String contact,
        String title,
        String detail,
        String nextStep,
        Instant nextAt,
        Long subjectId,
        String subjectNumber,
        List<Ref> files)
        implements Serializable {

    /** The kind of a touch. */
    public static final String TOUCH = "TOUCH";

    /** The kind of an entry that puts a touch right. */
    public static final String CORRECTION = "CORRECTION";

    public TimelineEntry {
        files = files == null ? List.of() : List.copyOf(files);
    }

    /** @return whether it is a touch, or puts one right */
    public boolean touched() {
        return kind.equals(TOUCH) || kind.equals(CORRECTION);
    }

    /** @return the same with files */
    public TimelineEntry with(List<Ref> kept) {
        return new TimelineEntry(
                kind,
                id,
                occurredAt,
                channel,
                direction,
                person,
                unit,
                contact,
                title,
                detail,
                nextStep,
                nextAt,
                subjectId,
                subjectNumber,
                kept);
    }
}
