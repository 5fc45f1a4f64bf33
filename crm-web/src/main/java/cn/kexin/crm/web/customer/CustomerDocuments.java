package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.web.attachment.FileList;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The files on a customer's page. */
@Named
@ViewScoped
public class CustomerDocuments extends FileList {

    private static final long serialVersionUID = 1L;

    @Inject
    private CustomerPage customer;

    @Override
    public String getType() {
        return Customer.TYPE;
    }

    @Override
    public long getSubjectId() {
        return customer.getId();
    }
}
