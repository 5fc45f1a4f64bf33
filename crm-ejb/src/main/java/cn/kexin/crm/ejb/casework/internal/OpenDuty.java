package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.customer.ValueClass;
import java.time.Instant;

/** What the database says of a duty and its case, before working time is counted. */
public record OpenDuty(
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
        Instant taskDue,
        Instant caseDue) {

    /** @return the earlier of the duty's own deadline and the case's; null when there is neither */
    Instant due() {
        if (taskDue == null || caseDue == null) {
            return taskDue == null ? caseDue : taskDue;
        }
        return taskDue.isBefore(caseDue) ? taskDue : caseDue;
    }
}
