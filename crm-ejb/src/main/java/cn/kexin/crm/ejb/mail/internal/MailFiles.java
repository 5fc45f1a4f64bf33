package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.mail.MailMessage;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.attachment.AttachmentSubject;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.internal.CustomerRepository;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Files that came with messages: seen by whoever sees the message. */
@ApplicationScoped
public class MailFiles implements AttachmentSubject {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerRepository customers;

    @Inject
    private CustomerAccess access;

    @Override
    public String type() {
        return MailMessage.TYPE;
    }

    @Override
    public boolean mayRemove(long id, Viewer viewer) {
        MailMessage message = em.find(MailMessage.class, id);
        if (message == null || message.getCustomer() == null && !MailBean.seesAll(viewer)) {
            throw new NotFoundException(MailMessage.TYPE, id);
        }
        if (message.getCustomer() == null) {
            return true;
        }
        Customer customer = customers.visible(message.getCustomer().getId(), viewer);
        return access.rights(viewer, customer).edit();
    }
}
