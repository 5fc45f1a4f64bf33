package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.CaseRow;
import java.io.Serializable;

/**
 * A case that can be chosen.
 *
 * @param name number and subject
 * @param detail what tells it from others: customer, unit
 */
public record CaseChoice(long id, String name, String detail) implements Serializable {

    static CaseChoice of(CaseRow row) {
        return new CaseChoice(
                row.id(), row.number() + " " + row.subject(), row.customerName() + " · " + row.unitName());
    }
}
