package cn.kexin.crm.ejb.audit;

import cn.kexin.crm.domain.audit.ChangeKind;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;

/**
 * One entry of a record's history.
 *
 * @param person who did it; null for the system
 * @param origin kind of the background job that did it for that person, or null
 * @param partType what was changed: the subject's type, or that of a part
 * @param part what people call the part; null for the subject itself
 * @param field type of the part and name of the field, such as {@code contact.phone}; null unless a field was changed
 * @param valueType simple name of the values' class, such as {@code ValueClass} or {@code Person}; null without a field
 * @param before the value before: an enum by name, another record by the name it had, an instant in ISO form; null
 *     for none
 * @param after the value after
 */
public record ChangeRow(
        long id,
        Instant occurredAt,
        Ref person,
        String origin,
        ChangeKind kind,
        String partType,
        long partId,
        String part,
        String field,
        String valueType,
        String before,
        String after)
        implements Serializable {}
