package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.aftercare.WarrantyFacade;
import cn.kexin.crm.ejb.aftercare.WarrantyPreview;
import cn.kexin.crm.ejb.aftercare.WarrantyRow;
import cn.kexin.crm.ejb.casework.CaseRow;
import cn.kexin.crm.ejb.customer.CustomerBrief;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.reference.Divisions;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The form of something warranted, which says when it ends while it is being filled in. */
@Named
@ViewScoped
public class WarrantyEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private WarrantyFacade warranty;

    @EJB
    private CustomerFacade customers;

    @Inject
    private Divisions divisions;

    @Inject
    private CaseOptions options;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    private Long id;
    private Long customerId;
    private CustomerBrief customer;
    private WarrantyRow stored;
    private WarrantyForm form = new WarrantyForm();
    private WarrantyPreview preview;
    private String obstacle;
    private List<CaseRow> cases = List.of();

    public void load() {
        if (id != null) {
            stored = warranty.find(id);
            customerId = stored.customer().id();
            form = WarrantyForm.of(stored, divisions.find(stored.divisionCode()).orElse(null));
        }
        customer = customers.brief(customerId);
        cases = options.of(customerId);
        compute();
    }

    /** Something was told from which the end follows. */
    public void compute() {
        preview = null;
        obstacle = null;
        if (!form.isComputable()) {
            return;
        }
        try {
            preview = warranty.preview(form.toCommand(customerId));
        } catch (BusinessRuleException e) {
            obstacle = texts.of(e);
        }
    }

    public String save() {
        if (id == null) {
            warranty.create(form.toCommand(customerId));
        } else {
            warranty.change(id, stored.version(), form.toCommand(customerId));
        }
        messages.done("common.saved");
        return back();
    }

    public String remove() {
        warranty.remove(id, stored.version());
        messages.done("aftercare.removed");
        return back();
    }

    private String back() {
        return "/customer/view?faces-redirect=true&id=" + customerId + "&tab=" + WarrantyPanel.TAB;
    }

    /** @return the end as it follows from what was told, or null */
    public WarrantyPreview getPreview() {
        return preview;
    }

    /** @return why what was told cannot be, or null */
    public String getObstacle() {
        return obstacle;
    }

    /** @return the latest cases of the customer, of which it can come from one */
    public List<CaseRow> getCases() {
        return cases;
    }

    public CustomerBrief getCustomer() {
        return customer;
    }

    /** @return the item as it is stored, or null for a new one */
    public WarrantyRow getStored() {
        return stored;
    }

    public WarrantyForm getForm() {
        return form;
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
