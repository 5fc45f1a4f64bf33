package cn.kexin.crm.domain.casework;

import java.time.Instant;

/**
 * Lays duties on people besides those of the definition. They stay when the case goes to another stage, do not keep it from
 * going there by themselves, and end with it.
 */
public final class ExtraDuties {

    private ExtraDuties() {}

    /** @return the duty, to be stored; whoever owes it is told */
    public static CaseTask lay(CustomerCase theCase, Act act, ExtraDuty duty) {
        theCase.requireNotClosed();
        CaseTask task = new CaseTask(theCase, duty, act.at());
        theCase.add(task);
        act.opened().accept(task);
        return task;
    }

    /** The record that laid it says that it is done. */
    public static void fulfil(Act act, CaseTask task, String note) {
        task.getCustomerCase().done(act, task, TaskOutcome.DONE, note);
    }

    /** It is owed no more. */
    public static void withdraw(Act act, CaseTask task) {
        if (task.isOpen()) {
            task.cancel(act.at());
        }
    }

    /** It is due at another time. */
    public static void postpone(CaseTask task, Instant dueAt, Instant warnAt) {
        task.dueBy(dueAt);
        task.remindBy(DutyReminder.of(dueAt, warnAt));
    }
}
