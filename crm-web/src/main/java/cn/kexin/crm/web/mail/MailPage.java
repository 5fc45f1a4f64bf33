package cn.kexin.crm.web.mail;

import cn.kexin.crm.domain.mail.MailMessage;
import cn.kexin.crm.ejb.attachment.AttachmentFacade;
import cn.kexin.crm.ejb.attachment.AttachmentRow;
import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.ContactRow;
import cn.kexin.crm.ejb.mail.MailFacade;
import cn.kexin.crm.ejb.mail.MailView;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** One mail: read, and given to a customer by a person when it found none by itself. */
@Named
@ViewScoped
public class MailPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final PageRequest FILES = new PageRequest(0, 100, null);

    @EJB
    private MailFacade mails;

    @EJB
    private AttachmentFacade attachments;

    @EJB
    private ContactFacade contacts;

    @Inject
    private Messages messages;

    private long id;
    private MailView view;
    private List<AttachmentRow> files = List.of();
    private Ref customer;
    private List<ContactRow> people = List.of();
    private Long contactId;
    private boolean remember = true;

    public void load() {
        view = mails.find(id);
        files = attachments.list(MailMessage.TYPE, id, FILES).rows();
    }

    /** Offers the people of the customer just chosen. */
    public void choose() {
        contactId = null;
        people = customer == null
                ? List.of()
                : contacts.list(customer.id()).stream()
                        .filter(ContactRow::active)
                        .toList();
    }

    public String assign() {
        mails.assign(id, view.row().version(), customer.id(), contactId, remember);
        messages.done("mail.assigned", customer.name());
        return "/mail/unfiled?faces-redirect=true";
    }

    public String sendAgain() {
        mails.sendAgain(id, view.row().version());
        messages.done("mail.queued");
        return "/mail/view?faces-redirect=true&id=" + id;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public MailView getView() {
        return view;
    }

    public List<AttachmentRow> getFiles() {
        return files;
    }

    public Ref getCustomer() {
        return customer;
    }

    public void setCustomer(Ref customer) {
        this.customer = customer;
    }

    public List<ContactRow> getPeople() {
        return people;
    }

    public Long getContactId() {
        return contactId;
    }

    public void setContactId(Long contactId) {
        this.contactId = contactId;
    }

    public boolean isRemember() {
        return remember;
    }

    public void setRemember(boolean remember) {
        this.remember = remember;
    }
}
