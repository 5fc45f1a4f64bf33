package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.ejb.casework.WorkGroup;
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

    /**
     * @param now the moment that divides overdue from due
     * @param endOfDay the end of today
     */
    WorkGroup group(Instant now, Instant endOfDay) {
        if (caseStatus == StageKind.WAITING) {
            return WorkGroup.WAITING;
        }
        if (due() == null || !due().isBefore(endOfDay)) {
            return WorkGroup.LATER;
        }
        return due().isBefore(now) ? WorkGroup.OVERDUE : WorkGroup.TODAY;
    }
}
