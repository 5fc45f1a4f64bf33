package cn.kexin.crm.ejb.assessment;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * One period in a trend.
 *
 * @param period the period's code
 * @param figure the total or figure in it, or null
 */
public record TrendPoint(String period, BigDecimal figure) implements Serializable {}
