package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.ClockState;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.customer.ValueClass;
import java.time.Instant;

/**
 * A duty in "my work".
 *
 * @param taskId the duty
 * @param version the duty's version
 * @param duty its code in the definition
 * @param dueAt its own deadline or the case's earliest, or null
 * @param clock how that deadline stands: PAUSED while the customer has to act
 * @param workingMinutesLeft working minutes left by the unit's calendar, negative when overdue; null without a deadline
 */
public record WorkRow(
        long taskId,
        long version,
        TaskState state,
        String duty,
        String stage,
        long definitionId,
        long caseId,
        String caseNumber,
        String caseType,
        String category,
        String subject,
        Priority priority,
        StageKind caseStatus,
        long customerId,
        String customerName,
        ValueClass valueClass,
        boolean core,
        long unitId,
        String unitName,
        String personUsername,
        String personName,
        Instant openedAt,
        Instant dueAt,
        ClockState clock,
        Long workingMinutesLeft) {}
