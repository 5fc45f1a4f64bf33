package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.ejb.customer.internal.list.FilterQuery;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A filter and the access predicate as conditions on the customer {@code c}. */
@ApplicationScoped
public class CustomerConditions {

    @Inject
    private CustomerAccess access;

    @Inject
    private TextConditions text;

    @Inject
    private FilterQuery filters;

    Conditions of(CustomerFilter filter, Viewer viewer) {
        Conditions conditions = access.restrict(new Conditions(), viewer, "c");
        text.restrict(conditions, filter.text(), viewer);
        filters.addTo(conditions, filter.where(), viewer);
        return conditions;
    }
}
