package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.aftercare.WarrantyPart;
import java.time.LocalDate;

/**
 * Which warranty items are asked for; null does not matter.
 *
 * @param on a day on which they are covered
 * @param endsFrom the first day on which they may end
 * @param endsTo the last such day
 * @param serialNumber the whole number
 */
public record WarrantyFilter(
        Long customerId,
        Long caseId,
        LocalDate on,
        WarrantyPart part,
        LocalDate endsFrom,
        LocalDate endsTo,
        String serialNumber) {

    /** @return everything that was ever warranted to a customer */
    public static WarrantyFilter of(long customerId) {
        return new WarrantyFilter(customerId, null, null, null, null, null, null);
    }
}
