package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.DecisionRole;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.ejb.customer.ContactCommand;
import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.ContactRow;
import cn.kexin.crm.ejb.customer.CustomFieldFacade;
import cn.kexin.crm.ejb.customer.CustomerBrief;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.EmailLine;
import cn.kexin.crm.ejb.customer.FieldValue;
import cn.kexin.crm.ejb.customer.PhoneLine;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** The form of a contact person. */
@Named
@ViewScoped
public class ContactEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CustomerFacade customers;

    @EJB
    private ContactFacade contacts;

    @EJB
    private CustomFieldFacade fields;

    @Inject
    private Messages messages;

    private long customerId;
    private Long id;
    private long version;
    private CustomerBrief customer;
    private String name;
    private String title;
    private DecisionRole decisionRole;
    private ReachForm reach = new ReachForm();
    private boolean active = true;
    private CustomFieldForm customFields = CustomFieldForm.NONE;

    public void load() {
        customer = customers.brief(customerId);
        if (id != null) {
            begin(contacts.find(customerId, id));
        } else {
            ask(Map.of());
        }
    }

    private void begin(ContactRow row) {
        version = row.version();
        name = row.name();
        title = row.title();
        decisionRole = row.decisionRole();
        reach = new ReachForm(row.phones(), row.emails(), List.of());
        active = row.active();
        ask(row.customFields());
    }

    private void ask(Map<String, List<FieldValue>> held) {
        customFields = new CustomFieldForm(fields.list(FieldSubject.CONTACT), held, customer.rights()::reads);
    }

    /** @return the customer's contact people */
    public String save() {
        ContactCommand command = new ContactCommand(
                name,
                title,
                decisionRole,
                PhoneLine.primary(reach.phoneLines()),
                EmailLine.primary(reach.emailLines()),
                active,
                reach.phoneLines(),
                reach.emailLines(),
                customFields.toTexts());
        if (id == null) {
            contacts.add(customerId, command);
        } else {
            contacts.edit(customerId, id, version, command);
        }
        messages.done("common.saved");
        return "/customer/view?faces-redirect=true&tab=contacts&id=" + customerId;
    }

    public CustomerBrief getCustomer() {
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

    public CustomFieldForm getCustomFields() {
        return customFields;
    }

    public ReachForm getReach() {
        return reach;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
