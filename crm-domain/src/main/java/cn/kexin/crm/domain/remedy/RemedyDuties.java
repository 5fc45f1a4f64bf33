package cn.kexin.crm.domain.remedy;

import cn.kexin.crm.domain.casework.Act;
import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.TaskOutcome;
import java.util.List;

/**
 * Duties that have to do with remedies: those that the record lays on people, and those of definitions that it does. A
 * definition asks for the record by naming a duty so.
 */
public final class RemedyDuties {

    /** Somebody who did not act sees whether it has helped. */
    public static final String EFFECTIVENESS_CHECK = "EFFECTIVENESS_CHECK";

    /** It did not help enough: what else is done has to be agreed. */
    public static final String FURTHER_ACTION = "FURTHER_ACTION";

    /** A definition's duty that is done once the root cause is recorded. */
    static final String FIND_CAUSE = "ROOT_CAUSE";

    /** A definition's duty that is done once all corrective actions are. */
    static final String CORRECT = "CORRECT";

    /** A definition's duty that is done once a preventive action is agreed. */
    static final String PREVENT = "PREVENT";

    private RemedyDuties() {}

    /** Does the definition's duty of that code, where it is open. */
    static void complete(Act act, CustomerCase theCase, String code, String note) {
        List<CaseTask> open = theCase.getTasks().stream()
                .filter(task ->
                        task.isOpen() && !task.isExtra() && task.getDuty().equals(code))
                .toList();
        open.stream().filter(CaseTask::isOpen).forEach(task -> theCase.completeTask(act, task, TaskOutcome.DONE, note));
    }
}
