package cn.kexin.crm.web.project;

import cn.kexin.crm.ejb.project.ProjectRow;
import cn.kexin.crm.web.casework.ProcessNames;
import java.io.Serializable;

/**
 * A project as people read it.
 *
 * @param type name of the case type
 * @param stage name of the stage
 */
public record ProjectLine(long id, ProjectRow row, String type, String stage) implements Serializable {

    static ProjectLine of(ProjectRow row, ProcessNames names) {
        return new ProjectLine(
                row.id(),
                row,
                names.type(row.definitionId(), row.type()),
                names.stage(row.definitionId(), row.stage()));
    }
}
