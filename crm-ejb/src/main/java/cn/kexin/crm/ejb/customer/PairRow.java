package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.matching.DuplicateReason;
import cn.kexin.crm.domain.customer.matching.PairOrigin;
import cn.kexin.crm.domain.customer.matching.PairState;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * Two customers that may be one.
 *
 * @param first the one that has been in the archive longer
 * @param score how alike, in per cent
 * @param reasons what they have in common
 * @param decidedBy name of who decided, or null
 */
public record PairRow(
        long id,
        long version,
        CustomerRow first,
        CustomerRow second,
        int score,
        Set<DuplicateReason> reasons,
        PairOrigin origin,
        PairState state,
        Instant foundAt,
        Instant decidedAt,
        String decidedBy)
        implements Serializable {}
