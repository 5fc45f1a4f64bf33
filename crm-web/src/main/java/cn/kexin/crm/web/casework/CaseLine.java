package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.CaseRow;
import java.io.Serializable;

/**
 * A case in a list, with what its definition calls things.
 *
 * @param id by which lists tell rows apart
 * @param row the facts
 * @param type name of the case type
 * @param category name of the category, or null
 * @param stage name of the stage
 */
public record CaseLine(long id, CaseRow row, String type, String category, String stage) implements Serializable {

    static CaseLine of(CaseRow row, ProcessNames names) {
        return new CaseLine(
                row.id(),
                row,
                names.type(row.definitionId(), row.type()),
                row.category() == null ? null : names.category(row.definitionId(), row.category()),
                names.stage(row.definitionId(), row.stage()));
    }
}
