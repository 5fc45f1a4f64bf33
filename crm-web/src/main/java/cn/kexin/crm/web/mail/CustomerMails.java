package cn.kexin.crm.web.mail;

import cn.kexin.crm.ejb.mail.MailFacade;
import cn.kexin.crm.ejb.mail.MailRow;
import cn.kexin.crm.web.customer.CustomerPage;
import cn.kexin.crm.web.shared.LazyRows;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The mails of the customer whose page is open. */
@Named
@ViewScoped
public class CustomerMails implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private MailFacade mails;

    @Inject
    private CustomerPage customer;

    private final LazyRows<MailRow> rows =
            new LazyRows<>(page -> mails.ofCustomer(customer.getId(), page), MailRow::id);

    public LazyRows<MailRow> getRows() {
        return rows;
    }
}
