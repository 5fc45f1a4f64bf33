package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.aftercare.WarrantyPart;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What claims for a part have cost together, in one currency.
 *
 * @param claims how many claims have cost something
 * @param recovered what subcontractors and suppliers have paid back
 */
public record PartCost(WarrantyPart part, String currency, long claims, BigDecimal amount, BigDecimal recovered)
        implements Serializable {}
