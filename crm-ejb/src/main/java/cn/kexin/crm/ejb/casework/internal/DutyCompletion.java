package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.Act;
import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.TaskOutcome;
import cn.kexin.crm.ejb.casework.DutyDone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Does duties, and lets the records follow that laid them. */
@ApplicationScoped
public class DutyCompletion {

    @Inject
    private CaseActs acts;

    @Inject
    private Event<DutyDone> done;

    void complete(CaseTask task, TaskOutcome outcome, String note) {
        CustomerCase theCase = task.getCustomerCase();
        Act act = acts.on(theCase);
        theCase.completeTask(act, task, outcome, note);
        if (task.isExtra()) {
            done.fire(new DutyDone(task, act));
        }
    }
}
