package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.ejb.aftercare.RetentionMoneyFacade;
import cn.kexin.crm.ejb.aftercare.RetentionRow;
import cn.kexin.crm.ejb.aftercare.WarrantyFacade;
import cn.kexin.crm.ejb.aftercare.WarrantyFilter;
import cn.kexin.crm.ejb.aftercare.WarrantyRow;
import cn.kexin.crm.ejb.casework.CaseRow;
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
import java.time.LocalDate;
import java.util.List;

/** Money that a customer keeps back: its form, and its release. */
@Named
@ViewScoped
public class RetentionEdit implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final PageRequest ITEMS = new PageRequest(0, 200, "-startsOn");

    @EJB
    private RetentionMoneyFacade retentions;

    @EJB
    private WarrantyFacade warranty;

    @EJB
    private CustomerFacade customers;

    @Inject
    private CaseOptions options;

    @Inject
    private CompanyDay day;

    @Inject
    private Messages messages;

    private Long id;
    private Long customerId;
    private CustomerBrief customer;
    private RetentionRow stored;
    private RetentionForm form = new RetentionForm();
    private List<WarrantyRow> items = List.of();
    private List<CaseRow> cases = List.of();
    private LocalDate releasedOn;

    public void load() {
        if (id != null) {
            stored = retentions.find(id);
            customerId = stored.customer().id();
            form = RetentionForm.of(stored);
        }
        customer = customers.brief(customerId);
        if (stored == null) {
            items = warranty.list(WarrantyFilter.of(customerId), ITEMS).rows();
            cases = options.of(customerId);
        }
        releasedOn = day.today();
    }

    public String save() {
        if (stored == null) {
            retentions.create(form.toCommand(customerId));
        } else {
            retentions.change(id, stored.version(), form.toCommand(customerId));
        }
        messages.done("common.saved");
        return back();
    }

    public String release() {
        retentions.release(id, stored.version(), releasedOn);
        messages.done("aftercare.retention.done");
        return back();
    }

    public String remove() {
        retentions.remove(id, stored.version());
        messages.done("aftercare.retention.removed");
        return back();
    }

    private String back() {
        return "/customer/view?faces-redirect=true&id=" + customerId + "&tab=" + WarrantyPanel.TAB;
    }

    /** @return whether it can still be changed */
    public boolean isOpen() {
        return stored == null || stored.releasedOn() == null && stored.changeable();
    }

    public List<WarrantyRow> getItems() {
        return items;
    }

    public List<CaseRow> getCases() {
        return cases;
    }

    public CustomerBrief getCustomer() {
        return customer;
    }

    /** @return the record as it is stored, or null for a new one */
    public RetentionRow getStored() {
        return stored;
    }

    public RetentionForm getForm() {
        return form;
    }

    public LocalDate getReleasedOn() {
        return releasedOn;
    }

    public void setReleasedOn(LocalDate releasedOn) {
        this.releasedOn = releasedOn;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public void setCustomerId(Long customerId) {
        this.customerId = customerId;
    }
}
