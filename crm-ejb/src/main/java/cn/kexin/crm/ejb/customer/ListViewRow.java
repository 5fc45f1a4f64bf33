package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.list.ViewSharing;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;

/**
 * A saved view of the list of customers.
 *
 * @param filter as {@link cn.kexin.crm.domain.customer.list.FilterExpression#parse} reads it
 * @param columns codes with commas between them, or null for the usual ones
 * @param sort as in a page request, or null
 * @param unit the unit with which it is shared, or null
 * @param role the role with which it is shared, or null
 * @param mine whether it is the caller's own
 * @param changeable whether the caller may change it and throw it away
 */
public record ListViewRow(
        long id,
        long version,
        String name,
        String filter,
        String columns,
        String sort,
        ViewSharing sharing,
        Ref unit,
        Role role,
        Ref owner,
        boolean mine,
        boolean changeable)
        implements Serializable {

    /** @return how addresses call it */
    public String code() {
        return "v" + id;
    }
}
