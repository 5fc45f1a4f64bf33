package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.ejb.aftercare.ClaimFacade;
import cn.kexin.crm.ejb.aftercare.WarrantyFacade;
import cn.kexin.crm.ejb.aftercare.WarrantyFilter;
import cn.kexin.crm.ejb.aftercare.WarrantyRow;
import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.ContactRow;
import cn.kexin.crm.ejb.customer.CustomerBrief;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The form that takes a reported fault in. */
@Named
@ViewScoped
public class FaultReport implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final PageRequest ITEMS = new PageRequest(0, 200, "-endsOn");

    @EJB
    private ClaimFacade claims;

    @EJB
    private WarrantyFacade warranty;

    @EJB
    private CustomerFacade customers;

    @EJB
    private ContactFacade contacts;

    @Inject
    private CompanyDay day;

    @Inject
    private Messages messages;

    private Long customerId;
    private Long linkedItem;
    private CustomerBrief customer;
    private List<WarrantyRow> items = List.of();
    private List<ContactRow> people = List.of();
    private final FaultForm form = new FaultForm();

    public void load() {
        if (linkedItem != null) {
            customerId = warranty.find(linkedItem).customer().id();
            form.setItemId(linkedItem);
        }
        customer = customers.brief(customerId);
        items = warranty.list(WarrantyFilter.of(customerId), ITEMS).rows();
        people = contacts.list(customerId).stream().filter(ContactRow::active).toList();
        form.setReportedOn(day.today());
    }

    public String report() {
        long id = claims.report(form.toCommand(customerId));
        messages.done("aftercare.claim.taken");
        return "/aftercare/claim?faces-redirect=true&id=" + id;
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public CustomerBrief getCustomer() {
        return customer;
    }

    public List<WarrantyRow> getItems() {
        return items;
    }

    public List<ContactRow> getPeople() {
        return people;
    }

    public FaultForm getForm() {
        return form;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public void setCustomerId(Long customerId) {
        this.customerId = customerId;
    }

    public Long getLinkedItem() {
        return linkedItem;
    }

    public void setLinkedItem(Long linkedItem) {
        this.linkedItem = linkedItem;
    }
}
