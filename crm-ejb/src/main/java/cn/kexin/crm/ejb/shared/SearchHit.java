package cn.kexin.crm.ejb.shared;

import cn.kexin.crm.domain.shared.FoundBy;

/**
 * One thing found.
 *
 * @param type as in {@link SearchSource#type()}
 * @param id the record's id
 * @param number its business number, or null
 * @param title what people call it
 * @param detail a line that tells it from others, or null
 * @param foundBy what it was found by; null where the title shows it
 * @param matched the former name or other text by which it was found and which the title does not show, or null
 * @param customerId the customer on whose page it is; null for what has a page of its own
 */
public record SearchHit(
        String type,
        long id,
        String number,
        String title,
        String detail,
        FoundBy foundBy,
        String matched,
        Long customerId) {

    /** What the title itself explains, with a page of its own. */
    public SearchHit(String type, long id, String number, String title, String detail) {
        this(type, id, number, title, detail, null, null, null);
    }
}
