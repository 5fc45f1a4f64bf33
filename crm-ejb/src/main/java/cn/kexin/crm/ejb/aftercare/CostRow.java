package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.aftercare.CostKind;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A cost of a claim. */
public record CostRow(
        long id,
        long version,
        CostKind kind,
        BigDecimal amount,
        String currency,
        LocalDate incurredOn,
        String note,
        String recordedBy)
        implements Serializable {}
