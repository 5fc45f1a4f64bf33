package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.TaskView;

/**
 * A duty of a case as its page shows it.
 *
 * @param task the facts
 * @param name what is to be done
 * @param deliverable what must be there afterwards, or empty
 * @param stage the stage it belongs to
 */
public record DutyLine(TaskView task, String name, String deliverable, String stage) {

    /** @return whether the reader may do it now */
    public boolean doable() {
        return task.mine();
    }

    /** @return whether the reader may take it from its queue */
    public boolean takeable() {
        return task.mine() && task.personUsername() == null;
    }
}
