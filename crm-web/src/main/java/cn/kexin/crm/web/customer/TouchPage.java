package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.ContactRow;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.InteractionFacade;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Logging a touch: in the dialog of a customer's page, or from anywhere after choosing the customer. */
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

    @Inject
    private Messages messages;

    private final TouchForm form = new TouchForm();
    private Long id;
    private Ref customer;
    private List<ContactRow> people = List.of();

    /** Begins with the customer that the address names, if any. */
    public void load() {
        if (id != null) {
            CustomerRow row = customers.find(id);
            customer = new Ref(row.id(), row.number(), row.name());
            choose();
        }
    }

    /** Offers the people of the customer just chosen. */
    public void choose() {
        form.setContactId(null);
        people = customer == null
                ? List.of()
                : contacts.list(customer.id()).stream()
                        .filter(ContactRow::active)
                        .toList();
    }

    /** Begins a touch with a customer whose page is open. */
    public void begin(long customerId, String number, String name) {
        customer = new Ref(customerId, number, name);
        choose();
    }

    /** @return the customer's page */
    public String save() {
        interactions.log(customer.id(), form.toCommand());
        messages.done("customer.touch.saved", customer.name());
        return "/customer/view?faces-redirect=true&id=" + customer.id();
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

    public List<ContactRow> getPeople() {
        return people;
    }
}
