package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.CustomerBrief;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerProfileFacade;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The form of a profile, a customer's own or a contact person's. */
@Named
@ViewScoped
public class CustomerProfileEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CustomerFacade customers;

    @EJB
    private CustomerProfileFacade profiles;

    @Inject
    private Messages messages;

    private long customerId;
    private Long contactId;
    private long version;
    private CustomerBrief customer;
    private String whose;
    private String background;
    private String temperament;
    private String preferences;
    private String taboos;

    public void load() {
        customer = customers.brief(customerId);
        CustomerProfileFacade.Profile known = profiles.find(customerId, contactId);
        version = known.version();
        whose = known.contact() == null ? customer.name() : known.contact().name();
        background = known.text().background();
        temperament = known.text().temperament();
        preferences = known.text().preferences();
        taboos = known.text().taboos();
    }

    /** @return the profiles on the customer's page */
    public String save() {
        profiles.save(
                customerId,
                contactId,
                version,
                new CustomerProfileFacade.ProfileText(background, temperament, preferences, taboos));
        messages.done("common.saved");
        return "/customer/view?faces-redirect=true&tab=profile&id=" + customerId;
    }

    public CustomerBrief getCustomer() {
        return customer;
    }

    /** @return name of whose profile it is */
    public String getWhose() {
        return whose;
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

    public String getBackground() {
        return background;
    }

    public void setBackground(String background) {
        this.background = background;
    }

    public String getTemperament() {
        return temperament;
    }

    public void setTemperament(String temperament) {
        this.temperament = temperament;
    }

    public String getPreferences() {
        return preferences;
    }

    public void setPreferences(String preferences) {
        this.preferences = preferences;
    }

    public String getTaboos() {
        return taboos;
    }

    public void setTaboos(String taboos) {
        this.taboos = taboos;
    }
}
