package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.customer.ValueClass;
import java.io.Serializable;
import java.time.Instant;

/**
 * A case in a list. Stage and category are codes of the definition with the given id.
 *
 * @param dueAt the earliest open deadline, or null
 */
public record CaseRow(
        long id,
        long version,
        String number,
        long definitionId,
        String type,
        String category,
        long customerId,
        String customerName,
        ValueClass valueClass,
        boolean core,
        String subject,
        Priority priority,
        String stage,
        StageKind status,
        String unitCode,
        String unitName,
        String personUsername,
        String personName,
        Instant openedAt,
        Instant dueAt,
        Instant resolvedAt,
        Instant closedAt)
        implements Serializable {}
