package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.ejb.customer.internal.list.FilterQuery;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

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
        return filtered(access.restrict(new Conditions(), viewer, "c"), filter, viewer);
    }

    /** @return conditions that together let through what {@link #of} does, some perhaps twice */
    List<Conditions> inParts(CustomerFilter filter, Viewer viewer) {
        return access.restrictInParts(viewer, "c").stream()
                .map(seen -> filtered(seen, filter, viewer))
                .toList();
    }

    private Conditions filtered(Conditions seen, CustomerFilter filter, Viewer viewer) {
        text.restrict(seen, filter.text(), viewer);
        filters.addTo(seen, filter.where(), viewer);
        return seen;
    }
}
