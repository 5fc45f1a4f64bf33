package cn.kexin.crm.ejb.aftercare;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * How many warranties end in a month.
 *
 * @param items none for months without any
 */
public record WarrantyMonth(YearMonth month, long items) implements Serializable {}
