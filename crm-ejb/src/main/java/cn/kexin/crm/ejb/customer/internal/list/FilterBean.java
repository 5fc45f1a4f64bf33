package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.list.FilterExpression;
import cn.kexin.crm.domain.customer.list.FilterField;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.customer.FilterFacade;
import cn.kexin.crm.ejb.customer.FilterTerms;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers those who make filters. */
@Stateless
@RolesAllowed({
    Role.Names.SALES,
    Role.Names.SALES_DIRECTOR,
    Role.Names.CUSTOMER_DEPT,
    Role.Names.FUNCTIONAL,
    Role.Names.PROJECT_TEAM,
    Role.Names.SERVICE,
    Role.Names.MARKETING,
    Role.Names.DEPT_HEAD,
    Role.Names.EXECUTIVE
})
public class FilterBean implements FilterFacade {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private FilterCatalogue catalogue;

    @Inject
    private FilterNames names;

    @Override
    public List<FilterField> fields() {
        return catalogue.offered(viewer.get());
    }

    @Override
    public FilterTerms names(FilterExpression filter) {
        Map<String, FilterField> fields = new HashMap<>();
        filter.conditions().forEach(each -> fields.put(each.field(), catalogue.check(each, viewer.get())));
        return new FilterTerms(fields, names.of(filter, viewer.get()));
    }
}
