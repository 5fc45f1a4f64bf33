package cn.kexin.crm.web.privacy;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.privacy.DataRequestKind;
import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.ContactRow;
import cn.kexin.crm.ejb.customer.CustomerBrief;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.privacy.DataRequestFacade;
import cn.kexin.crm.ejb.privacy.OpenDataRequest;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Writing down what somebody asks concerning their personal information. */
@Named
@ViewScoped
public class RequestNew implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private DataRequestFacade requests;

    @EJB
    private CustomerFacade customers;

    @EJB
    private ContactFacade contacts;

    @Inject
    private Messages messages;

    private long customerId;
    private Long contactId;
    private CustomerBrief customer;
    private List<ContactRow> people = List.of();
    private DataRequestKind kind = DataRequestKind.ACCESS;
    private String askedBy;
    private LocalDate askedOn;
    private String identityCheck;
    private String wish;

    public void load() {
        customer = customers.brief(customerId);
        people = contacts.list(customerId);
    }

    public String open() {
        long id =
                requests.open(new OpenDataRequest(kind, customerId, contactId, askedBy, askedOn, identityCheck, wish));
        messages.done("privacy.opened");
        return "/privacy/view?faces-redirect=true&id=" + id;
    }

    /** @return whether the customer itself is a person */
    public boolean isPerson() {
        return customer.kind() == CustomerKind.PERSON;
    }

    public CustomerBrief getCustomer() {
        return customer;
    }

    public List<ContactRow> getPeople() {
        return people;
    }

    public long getCustomerId() {
        return customerId;
    }

    public void setCustomerId(long customerId) {
        this.customerId = customerId;
    }

    public Long getContactId() {
        return contactId;
    }

    public void setContactId(Long contactId) {
        this.contactId = contactId;
    }

    public DataRequestKind getKind() {
        return kind;
    }

    public void setKind(DataRequestKind kind) {
        this.kind = kind;
    }

    public String getAskedBy() {
        return askedBy;
    }

    public void setAskedBy(String askedBy) {
        this.askedBy = askedBy;
    }

    public LocalDate getAskedOn() {
        return askedOn;
    }

    public void setAskedOn(LocalDate askedOn) {
        this.askedOn = askedOn;
    }

    public String getIdentityCheck() {
        return identityCheck;
    }

    public void setIdentityCheck(String identityCheck) {
        this.identityCheck = identityCheck;
    }

    public String getWish() {
        return wish;
    }

    public void setWish(String wish) {
        this.wish = wish;
    }
}
