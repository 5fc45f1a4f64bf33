package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.Interaction;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.attachment.AttachmentFacade;
import cn.kexin.crm.ejb.customer.ConsentFacade;
import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.ContactRow;
import cn.kexin.crm.ejb.customer.CustomerBrief;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.InteractionFacade;
import cn.kexin.crm.ejb.customer.InteractionRow;
import cn.kexin.crm.ejb.customer.NextStepFacade;
import cn.kexin.crm.ejb.customer.NextStepRow;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.web.shared.Me;
import cn.kexin.crm.web.shared.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.primefaces.model.file.UploadedFile;

/**
 * Logging a touch: in the dialog of a customer's page, or from anywhere after choosing the customer. Also putting one right:
 * while it is fresh itself, later by a correcting entry.
 */
@Named
@ViewScoped
public class TouchPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CustomerFacade customers;

    @EJB
    private ContactFacade contacts;

    @EJB
    private InteractionFacade interactions;

    @EJB
    private ConsentFacade consents;

    @EJB
    private NextStepFacade steps;

    @EJB
    private AttachmentFacade files;

    @Inject
    private Me me;

    @Inject
    private Messages messages;

    private final TouchForm form = new TouchForm();
    private Long id;
    private Long touchId;
    private InteractionRow edited;
    private Ref customer;
    private List<NextStepRow> owed = List.of();
    private List<ContactRow> people = List.of();
    private boolean reasonAsked;
    private long largest;

    @PostConstruct
    void begin() {
        largest = files.largest();
    }

    /** Begins with the customer that the address names, if any. */
    public void load() {
        if (id != null) {
            CustomerBrief row = customers.brief(id);
            customer = new Ref(row.id(), row.number(), row.name());
            if (touchId == null) {
                choose();
            } else {
                putRight();
            }
        }
    }

    /** Shows what was recorded; what is owed to the customer is no part of that. */
    private void putRight() {
        edited = interactions.find(id, touchId);
        form.show(edited);
        offerPeople();
        lookUpWish();
    }

    /** Offers the people of the customer just chosen, and what is owed to it: one's own steps are taken as settled. */
    public void choose() {
        form.setContactId(null);
        form.setOthers(List.of());
        owed = customer == null ? List.of() : steps.ofCustomer(customer.id());
        form.setSettles(owed.stream()
                .filter(step -> step.person().code().equals(me.getUsername()))
                .map(NextStepRow::id)
                .toList());
        offerPeople();
        lookUpWish();
    }

    private void offerPeople() {
        people = customer == null
                ? List.of()
                : contacts.list(customer.id()).stream()
                        .filter(ContactRow::active)
                        .toList();
    }

    /** Looks whether whoever was approached wants to be left alone, so that the reason is asked for. */
    public void lookUpWish() {
        ContactChannel way = ContactChannel.of(form.getChannel());
        reasonAsked = customer != null
                && way != null
                && form.getDirection() == TouchDirection.OUT
                && !consents.permission(customer.id(), form.getContactId(), way, ContactPurpose.SERVICE)
                        .free();
    }

    /** Begins a touch with a customer whose page is open. */
    public void begin(long customerId, String number, String name) {
        customer = new Ref(customerId, number, name);
        choose();
    }

    /** Begins with a call from a customer. */
    public void beginCall(Ref caller, Long contactId) {
        begin(caller.id(), caller.code(), caller.name());
        form.receiveCall(contactId);
    }

    /** @return the customer's page */
    public String save() throws IOException {
        long touch = record();
        messages.done("customer.touch.saved", customer.name());
        if (form.getFiles() != null) {
            for (UploadedFile file : form.getFiles().getFiles()) {
                keep(touch, file);
            }
        }
        return "/customer/view?faces-redirect=true&id=" + customer.id();
    }

    /** @return id of the touch as it is recorded */
    private long record() {
        if (edited == null) {
            return interactions.log(customer.id(), form.toCommand());
        } else if (edited.amendable()) {
            interactions.amend(customer.id(), edited.id(), edited.version(), form.toCommand());
            return edited.id();
        }
        return interactions.correct(customer.id(), edited.id(), form.toCommand());
    }

    /** What was spoken is recorded, whatever is wrong with a file; that is said with its name. */
    private void keep(long touch, UploadedFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            files.add(Interaction.TYPE, touch, file.getFileName(), content);
        } catch (BusinessRuleException e) {
            messages.leaveOut("customer.touch.fileRefused", file.getFileName(), messages.text(e));
        }
    }

    /** @return the largest file that is taken, in bytes */
    public long getLargest() {
        return largest;
    }

    public TouchForm getForm() {
        return form;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Ref getCustomer() {
        return customer;
    }

    public void setCustomer(Ref customer) {
        this.customer = customer;
    }

    /** @return whether the reason for approaching somebody who wants to be left alone is asked for */
    public boolean isReasonAsked() {
        return reasonAsked;
    }

    public List<ContactRow> getPeople() {
        return people;
    }

    /** @return id of the touch that is put right, or null for a new one */
    public Long getTouchId() {
        return touchId;
    }

    public void setTouchId(Long touchId) {
        this.touchId = touchId;
    }

    /** @return the touch that is put right, or null for a new one */
    public InteractionRow getEdited() {
        return edited;
    }

    /** @return what is owed to the customer, to be settled by the touch */
    public List<NextStepRow> getOwed() {
        return owed;
    }
}
