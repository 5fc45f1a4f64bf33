package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.DecisionRole;
import cn.kexin.crm.ejb.customer.ContactCommand;
import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.ContactRow;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The form of a contact person. */
@Named
@ViewScoped
public class ContactEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CustomerFacade customers;

    @EJB
    private ContactFacade contacts;

    @Inject
    private Messages messages;

    private long customerId;
    private Long id;
    private long version;
    private CustomerRow customer;
    private String name;
    private String title;
    private DecisionRole decisionRole;
    private String phone;
    private String email;
    private boolean active = true;

    public void load() {
        customer = customers.find(customerId);
        if (id != null) {
            begin(contacts.find(customerId, id));
        }
    }

    private void begin(ContactRow row) {
        version = row.version();
        name = row.name();
        title = row.title();
        decisionRole = row.decisionRole();
        phone = row.phone();
        email = row.email();
        active = row.active();
    }

    /** @return the customer's contact people */
    public String save() {
        ContactCommand command = new ContactCommand(name, title, decisionRole, phone, email, active);
        if (id == null) {
            contacts.add(customerId, command);
        } else {
            contacts.edit(customerId, id, version, command);
        }
        messages.done("common.saved");
        return "/customer/view?faces-redirect=true&tab=contacts&id=" + customerId;
    }

    public CustomerRow getCustomer() {
        return customer;
    }

    public long getCustomerId() {
        return customerId;
    }

    public void setCustomerId(long customerId) {
        this.customerId = customerId;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public DecisionRole getDecisionRole() {
        return decisionRole;
    }

    public void setDecisionRole(DecisionRole decisionRole) {
        this.decisionRole = decisionRole;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
