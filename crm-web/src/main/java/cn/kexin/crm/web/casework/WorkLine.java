package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.WorkRow;

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
        long id, WorkRow row, String type, String duty, String stage, boolean untaken, boolean standingIn) {

    static WorkLine of(WorkRow row, ProcessNames names, String me) {
        long definition = row.definitionId();
        return new WorkLine(
                row.taskId(),
                row,
                row.category() == null
                        ? names.type(definition, row.caseType())
                        : names.category(definition, row.category()),
                names.duty(definition, row.stage(), row.duty()),
                names.stage(definition, row.stage()),
                row.personUsername() == null,
                row.personUsername() != null && !row.personUsername().equals(me));
    }
}
