package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.ejb.customer.CustomersRemoving;
import cn.kexin.crm.ejb.notification.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What people were told about a customer goes with it. */
@ApplicationScoped
public class RemovedCustomerNotices {

    @Inject
    private Notices notices;

    void forget(@Observes CustomersRemoving removing) {
        notices.forget(Customer.TYPE, removing.customers());
    }
}
