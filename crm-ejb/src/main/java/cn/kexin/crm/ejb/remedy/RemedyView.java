package cn.kexin.crm.ejb.remedy;

import cn.kexin.crm.domain.casework.RemedyState;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.remedy.ActionKind;
import cn.kexin.crm.domain.remedy.CauseCategory;
import cn.kexin.crm.domain.remedy.CheckResult;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Why a case came about, what is done about it and whether that has helped.
 *
 * @param version 0 while nothing is written
 * @param state null while no root cause is known
 * @param cause null while it is not known
 * @param checkAfterDays so many days after the last action its effect is checked
 * @param notNeeded why nothing has to be done; null when something has
 * @param actions in the order in which they were agreed, those dropped left out
 * @param checks in the order of time, those overtaken by a further action left out
 * @param writable whether the viewer may write it
 */
public record RemedyView(
        long caseId,
        String caseNumber,
        String caseSubject,
        long version,
        RemedyState state,
        Cause cause,
        int checkAfterDays,
        String notNeeded,
        List<Action> actions,
        List<Check> checks,
        boolean writable)
        implements Serializable {

    /** Why it happened. */
    public record Cause(CauseCategory category, List<String> whys, String conclusion, Instant foundAt, String foundBy)
            implements Serializable {}

    /**
     * Something that is done about it.
     *
     * @param taskId the duty by which it is owed
     * @param person sign-in name; null in a queue
     * @param result what came of it; null until it is done
     * @param attempt in which attempt to remove the cause it was agreed, from 1
     * @param mine whether the viewer may do it
     */
    public record Action(
            long id,
            long taskId,
            ActionKind kind,
            String what,
            String person,
            String personName,
            String unitName,
            Instant dueAt,
            TaskState state,
            Instant doneAt,
            String doneBy,
            String result,
            int attempt,
            boolean mine)
            implements Serializable {

        public boolean open() {
            return state == TaskState.OPEN;
        }

        /** @return whether it was done late; false while it is open */
        public boolean late() {
            return doneAt != null && doneAt.isAfter(dueAt);
        }
    }

    /**
     * Whether it has helped.
     *
     * @param person who is to look, or null while it waits in the unit's queue
     * @param result null until somebody has looked
     * @param mine whether the viewer may look, as far as they did not act themselves
     */
    public record Check(
            long id,
            LocalDate plannedOn,
            String person,
            String unitName,
            CheckResult result,
            String grounds,
            String proof,
            Instant checkedAt,
            String checkedBy,
            int attempt,
            boolean mine)
            implements Serializable {}
}
