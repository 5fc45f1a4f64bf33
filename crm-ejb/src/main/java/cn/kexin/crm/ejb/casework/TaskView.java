package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.organisation.Role;
import java.io.Serializable;
import java.time.Instant;

/**
 * A duty of a case.
 *
 * @param duty its code in the definition, or the kind of an extra one
 * @param title what is to be done, of an extra one; null where its code says it
 * @param byRecord whether it is done only through the record that laid it
 * @param mine whether the viewer may do it
 */
public record TaskView(
        long id,
        long version,
        String stage,
        String duty,
        String title,
        boolean byRecord,
        boolean mandatory,
        Role role,
        String unitCode,
        String unitName,
        String personUsername,
        String personName,
        TaskState state,
        Instant openedAt,
        Instant dueAt,
        Instant completedAt,
        String completedByName,
        String outcome,
        String note,
        boolean mine)
        implements Serializable {}
