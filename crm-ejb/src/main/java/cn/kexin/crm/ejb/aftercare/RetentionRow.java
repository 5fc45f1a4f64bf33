package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money that a customer keeps back, for those who may read the terms of trade.
 *
 * @param part of the item for which it is kept back; null for a case
 * @param productName of that item, or null
 * @param theCase null for an item, or a case that the reader may not see
 * @param releaseOn the day agreed
 * @param releasedOn null while it is kept back
 * @param changeable whether the reader may change or release it
 */
public record RetentionRow(
        long id,
        long version,
        Ref customer,
        Long itemId,
        WarrantyPart part,
        String productName,
        Ref theCase,
        BigDecimal amount,
        String currency,
        LocalDate releaseOn,
        String note,
        LocalDate releasedOn,
        String releasedBy,
        boolean changeable)
        implements Serializable {}
