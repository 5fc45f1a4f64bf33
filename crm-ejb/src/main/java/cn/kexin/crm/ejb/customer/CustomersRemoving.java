package cn.kexin.crm.ejb.customer;

import java.util.Collection;
import java.util.List;

/**
 * Customers or contact people that an import made are about to be removed, fired inside the transaction. A feature that
 * has built on one of them throws a business-rule exception, and all of them stay.
 *
 * @param customers ids of customers
 * @param contacts ids of contact people
 */
public record CustomersRemoving(Collection<Long> customers, Collection<Long> contacts) {

    public static CustomersRemoving ofCustomers(Collection<Long> ids) {
        return new CustomersRemoving(ids, List.of());
    }

    public static CustomersRemoving ofContacts(Collection<Long> ids) {
        return new CustomersRemoving(List.of(), ids);
    }
}
