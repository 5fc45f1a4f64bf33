package cn.kexin.crm.domain.shared;

/**
 * A record whose changes are written down, field by field, in the transaction that makes them and whoever makes them. What
 * follows from other fields, or says itself when something happened, is {@link NotAudited}.
 */
public interface Audited {

    /** @return the record in whose history the changes stand; itself, unless it is a part of another one */
    AuditSubject auditSubject();

    /** @return what it is, such as {@code customer}: with a field's name it is that field's name in the history */
    String auditType();

    /** @return what people call this part of its subject, open to all who see the subject; null for none */
    default String auditLabel() {
        return null;
    }
}
