package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;

/**
 * Something warranted that was found by its serial number, and whose it is.
 *
 * @param productName null when only its part is known
 */
public record WarrantySerial(long itemId, WarrantyPart part, String productName, String serialNumber, Ref customer)
        implements Serializable {}
