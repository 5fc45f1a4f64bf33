package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.aftercare.WarrantyPart;

/**
 * Which claims are asked for; null does not matter.
 *
 * @param repeated whether there had been claims for the same before
 * @param open whether something is still owed
 */
public record ClaimFilter(Long customerId, Long itemId, WarrantyPart part, Boolean repeated, Boolean open) {

    /** @return all claims of a customer */
    public static ClaimFilter of(long customerId) {
        return new ClaimFilter(customerId, null, null, null, null);
    }
}
