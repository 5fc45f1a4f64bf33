package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.organisation.Viewer;

/** What a change of many does to one customer, and how it is put back. */
interface BulkDeed {

    /** @return what the customer holds of what is changed, as text; null for nothing */
    String of(Customer customer, Viewer actor);

    /**
     * @param value as {@link #of} gives it
     * @throws BusinessRuleException when the customer cannot be so; it may be half changed then
     */
    void set(Customer customer, String value, Viewer actor);

    /**
     * @param before what the customer held before the change
     * @throws BusinessRuleException when that cannot be put back; the customer may be half changed then
     */
    void putBack(Customer customer, String before, Viewer actor);
}
