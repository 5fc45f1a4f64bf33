package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.matching.DuplicateReason;
import java.io.Serializable;
import java.util.Set;

/**
 * A customer that may be the one about to be created.
 *
 * @param id the customer's id, or null when the caller may not see that customer
 * @param name its name, or null when the caller may not see it
 * @param ownerUnit the unit to ask about it
 * @param score how alike, in per cent
 * @param reasons why
 * @param blocking whether nothing so like it may be saved, whoever says that it is another one
 */
public record DuplicateCandidate(
        Long id,
        String number,
        String name,
        String ownerUnit,
        int score,
        Set<DuplicateReason> reasons,
        boolean blocking)
        implements Serializable {

    /** @return the candidate as somebody sees it who may not see that customer */
    public DuplicateCandidate withoutIdentity() {
        return new DuplicateCandidate(null, number, null, ownerUnit, score, reasons, blocking);
    }
}
