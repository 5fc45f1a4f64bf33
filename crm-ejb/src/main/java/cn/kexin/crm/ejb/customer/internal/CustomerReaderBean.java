package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.customer.CustomerReaderFacade;
import cn.kexin.crm.ejb.customer.CustomerVisibility;
import cn.kexin.crm.ejb.organisation.AccessGround;
import cn.kexin.crm.ejb.organisation.AccessHolder;
import cn.kexin.crm.ejb.organisation.AccessHolders;
import cn.kexin.crm.ejb.organisation.AccessRecord;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Tells who sees a customer. */
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
public class CustomerReaderBean implements CustomerReaderFacade {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerRepository customers;

    @Inject
    private AccessHolders holders;

    @Inject
    @Any
    private Instance<CustomerVisibility> furtherReasons;

    @Override
    public Page<AccessHolder> list(long customerId, String text, PageRequest page) {
        Customer customer = customers.visible(customerId, viewer.get());
        List<AccessGround> further = new ArrayList<>();
        furtherReasons.forEach(each -> further.addAll(each.grounds(customerId)));
        Long owner = customer.getOwnerPerson() == null
                ? null
                : customer.getOwnerPerson().getId();
        return holders.of(new AccessRecord(customer.getOwnerUnit().getId(), owner), further, text, page);
    }
}
