package cn.kexin.crm.ejb.shared;

/**
 * One thing found.
 *
 * @param type as in {@link SearchSource#type()}
 * @param id the record's id
 * @param number its business number, or null
 * @param title what people call it
 * @param detail a line that tells it from others, or null
 */
public record SearchHit(String type, long id, String number, String title, String detail) {}
