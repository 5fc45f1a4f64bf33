package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;

/**
 * The customers around a customer, as far as the caller may see them. Pages hold the first by name; the list of customers
 * shows all of them by parent or dealer.
 *
 * @param parent the group it belongs to, or null when there is none or the caller may not see it
 * @param hasHiddenParent whether there is a group that the caller may not see
 * @param siblings others of the same group
 * @param subsidiaries those that belong to it
 * @param dealer through whom it buys, or null when nobody or the caller may not see them
 * @param hasHiddenDealer whether there is a dealer that the caller may not see
 * @param endUsers those who buy through it (最终用户)
 */
public record CustomerGroup(
        Ref parent,
        boolean hasHiddenParent,
        Page<Ref> siblings,
        Page<Ref> subsidiaries,
        Ref dealer,
        boolean hasHiddenDealer,
        Page<Ref> endUsers)
        implements Serializable {

    /** @return whether the customer stands alone */
    public boolean isEmpty() {
        return parent == null
                && !hasHiddenParent
                && dealer == null
                && !hasHiddenDealer
                && subsidiaries.total() == 0
                && endUsers.total() == 0;
    }
}
