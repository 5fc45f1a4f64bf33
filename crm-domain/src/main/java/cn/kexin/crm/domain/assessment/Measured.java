package cn.kexin.crm.domain.assessment;

import java.math.BigDecimal;

/**
 * What a measure found for one subject.
 *
 * @param numerator a plain count
 * @param denominator a plain count, or null
 * @param actual the figure people read
 */
public record Measured(long numerator, Long denominator, BigDecimal actual) {}
