package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.customer.ValueClass;
import java.io.Serializable;
import java.time.Instant;

/**
 * An open duty and the case it belongs to, as the database has them.
 *
 * @param duty its code in the definition, or the kind of an extra one
 * @param title what is to be done, of an extra one; null where its code says it
 * @param taskDue its own deadline, or null
 * @param caseDue the case's earliest deadline; null while it is paused or when nothing is due
 */
public record OpenDuty(
        long taskId,
        long version,
        TaskState state,
        String duty,
        String title,
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
        String unitCode,
        String unitName,
        String personUsername,
        String personName,
        Instant openedAt,
        Instant taskDue,
        Instant caseDue)
        implements Serializable {

    /** @return the earlier of the duty's own deadline and the case's; null when there is neither */
    public Instant dueAt() {
        if (taskDue == null || caseDue == null) {
            return taskDue == null ? caseDue : taskDue;
        }
        return taskDue.isBefore(caseDue) ? taskDue : caseDue;
    }

    /**
     * @param now the moment that divides overdue from due
     * @param endOfDay the end of today
     */
    public WorkGroup group(Instant now, Instant endOfDay) {
        if (caseStatus == StageKind.WAITING) {
            return WorkGroup.WAITING;
        }
        if (dueAt() == null || !dueAt().isBefore(endOfDay)) {
            return WorkGroup.LATER;
        }
        return dueAt().isBefore(now) ? WorkGroup.OVERDUE : WorkGroup.TODAY;
    }
}
