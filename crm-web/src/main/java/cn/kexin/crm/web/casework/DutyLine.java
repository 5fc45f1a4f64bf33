package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.TaskView;
import java.io.Serializable;

/**
 * A duty of a case as its page shows it.
 *
 * @param task the facts
 * @param name what is to be done
 * @param deliverable what must be there afterwards, or empty
 * @param stage the stage it belongs to
 * @param standing how it stands, in a word
 * @param tone the tone that goes with it
 */
public record DutyLine(TaskView task, String name, String deliverable, String stage, String standing, String tone)
        implements Serializable {

    /** @return whether the reader may do it now */
    public boolean doable() {
        return task.mine() && !task.byRecord();
    }

    /** @return whether the reader may hand it on */
    public boolean handable() {
        return task.mine();
    }

    /** @return whether the reader may take it from its queue */
    public boolean takeable() {
        return task.mine() && task.personUsername() == null;
    }
}
