package cn.kexin.crm.domain.shared;

/**
 * A record that has a history.
 *
 * @param type what it is, such as {@code customer}
 * @param id its id
 */
public record AuditSubject(String type, long id) {}
