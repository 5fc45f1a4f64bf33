package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.aftercare.RecourseAgainst;
import cn.kexin.crm.domain.aftercare.RecourseState;
import java.io.Serializable;
import java.math.BigDecimal;

/** What a subcontractor or supplier owes us for a claim. */
public record RecourseRow(
        long id,
        long version,
        RecourseAgainst against,
        String party,
        BigDecimal amount,
        String currency,
        RecourseState state,
        String note)
        implements Serializable {}
