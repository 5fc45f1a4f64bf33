package cn.kexin.crm.ejb.project;

import cn.kexin.crm.domain.shared.PlainLine;
import jakarta.validation.constraints.Size;

/**
 * Which projects; what is null does not matter.
 *
 * @param text words of the case's number or subject, the customer's name, the contract's number or a serial number
 * @param type code of the case type
 * @param stage code of a stage
 * @param customerId whose project
 * @param open whether the case is not closed
 * @param late whether the next milestone lies in the past
 */
public record ProjectFilter(
        @Size(max = 100) @PlainLine String text,
        @Size(max = 40) @PlainLine String type,
        @Size(max = 40) @PlainLine String stage,
        Long customerId,
        boolean open,
        boolean late) {

    /** @return all projects of a customer */
    public static ProjectFilter of(long customerId) {
        return new ProjectFilter(null, null, null, customerId, false, false);
    }
}
