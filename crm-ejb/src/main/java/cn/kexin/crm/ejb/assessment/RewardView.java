package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.assessment.RewardKind;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

/** A reward or penalty; {@code amount} in CNY with two decimals. */
public record RewardView(
        long id, RewardKind kind, BigDecimal amount, String reason, String proposedBy, Instant proposedAt)
        implements Serializable {}
