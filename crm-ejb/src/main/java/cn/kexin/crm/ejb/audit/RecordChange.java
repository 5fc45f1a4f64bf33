package cn.kexin.crm.ejb.audit;

import cn.kexin.crm.domain.shared.AuditSubject;
import java.time.Instant;
import java.util.Map;

/**
 * What happened to a record, with all that belongs to it, in one transaction.
 *
 * @param created whether it was made
 * @param removed whether it was taken away
 * @param fields types of parts and names of fields that have another value, such as {@code contact.phone}, with the value as it
 *     is stored; a part that was made or taken away stands under its type alone
 */
public record RecordChange(
        AuditSubject subject, boolean created, boolean removed, Map<String, String> fields, Instant at) {}
