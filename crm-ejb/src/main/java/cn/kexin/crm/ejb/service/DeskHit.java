package cn.kexin.crm.ejb.service;

import cn.kexin.crm.domain.shared.FoundBy;
import java.io.Serializable;

/**
 * A customer whom somebody at the desk may be speaking with.
 *
 * @param type what was found: {@value #CALLER}, {@value #CUSTOMER}, {@value #CONTACT} or {@value #PRODUCT}
 * @param contactId the contact person found, or null
 * @param number the customer's number or the serial number; null for none
 * @param title the name of what was found
 * @param detail a line that tells it from others, or null
 * @param foundBy what it was found by; null where the title shows it
 * @param matched the former name or other text by which it was found and which the title does not show, or null
 */
public record DeskHit(
        String type,
        long customerId,
        Long contactId,
        String number,
        String title,
        String detail,
        FoundBy foundBy,
        String matched)
        implements Serializable {

    /** Somebody with the number that was typed. */
    public static final String CALLER = "caller";

    public static final String CUSTOMER = "customer";

    public static final String CONTACT = "contact";

    /** A piece of equipment at a customer's. */
    public static final String PRODUCT = "product";
}
