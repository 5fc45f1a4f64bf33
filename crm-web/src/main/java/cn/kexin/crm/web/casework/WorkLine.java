package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.OpenDuty;
import cn.kexin.crm.ejb.casework.WorkRow;
import java.io.Serializable;

/**
 * A duty in "my work", with what its definition calls things.
 *
 * @param id by which lists tell rows apart
 * @param row the facts
 * @param type name of the case type, or of the category when there is one
 * @param duty what is to be done
 * @param stage name of the stage
 * @param untaken whether it waits in a queue
 * @param standingIn whether somebody else for whom the reader stands in owes it
 */
public record WorkLine(
        long id, WorkRow row, String type, String duty, String stage, boolean untaken, boolean standingIn)
        implements Serializable {

    static WorkLine of(WorkRow row, ProcessNames names, String me) {
        OpenDuty owed = row.owed();
        long definition = owed.definitionId();
        return new WorkLine(
                owed.taskId(),
                row,
                owed.category() == null
                        ? names.type(definition, owed.caseType())
                        : names.category(definition, owed.category()),
                names.duty(definition, owed.stage(), owed.duty(), owed.title()),
                names.stage(definition, owed.stage()),
                owed.personUsername() == null,
                owed.personUsername() != null && !owed.personUsername().equals(me));
    }
}
