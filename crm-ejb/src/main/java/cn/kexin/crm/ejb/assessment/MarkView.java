package cn.kexin.crm.ejb.assessment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

/** Points given or taken by hand. */
public record MarkView(long id, BigDecimal points, String reason, String givenBy, Instant givenAt)
        implements Serializable {}
