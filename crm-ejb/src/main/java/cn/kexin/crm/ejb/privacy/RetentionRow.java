package cn.kexin.crm.ejb.privacy;

import java.io.Serializable;
import java.time.Instant;

/**
 * How long one sort of data is kept.
 *
 * @param code {@code RetentionRule.<code>} is what people call it
 * @param leastDays the fewest days that can be chosen
 * @param proposed whether what is older is proposed for erasure rather than taken away
 * @param lastCount how many rows the last run took; null before the first
 */
public record RetentionRow(
        String code,
        long version,
        int keepDays,
        int leastDays,
        boolean active,
        boolean proposed,
        Instant lastRunAt,
        Integer lastCount)
        implements Serializable {}
