package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.CustomerGroup;
import cn.kexin.crm.ejb.customer.CustomerGroupFacade;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The customers around the one on the page. */
@Named("customerGroup")
@RequestScoped
public class CustomerGroupView {

    private static final int SHOWN = 6;

    @EJB
    private CustomerGroupFacade groups;

    @Inject
    private CustomerPage customer;

    private CustomerGroup group;

    @PostConstruct
    void read() {
        group = groups.of(customer.getRow().id(), SHOWN);
    }

    public CustomerGroup getGroup() {
        return group;
    }

    /** @return whether there is anybody around the customer */
    public boolean isShown() {
        return !group.isEmpty();
    }
}
