package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.ejb.attachment.AttachmentSubject;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Files of customers: seen by whoever sees the customer, tidied up by whoever may change it. */
@ApplicationScoped
public class CustomerFiles implements AttachmentSubject {

    @Inject
    private CustomerQueries queries;

    @Override
    public String type() {
        return Customer.TYPE;
    }

    @Override
    public boolean mayRemove(long id, Viewer viewer) {
        return queries.rights(id, viewer).edit();
    }
}
