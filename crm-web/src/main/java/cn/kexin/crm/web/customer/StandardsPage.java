package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.ejb.customer.ServiceStandardFacade;
import cn.kexin.crm.ejb.customer.ServiceStandardRow;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The service standards: everybody reads what is promised, the customer department sets it, one class at a time. */
@Named
@ViewScoped
public class StandardsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ServiceStandardFacade standards;

    @Inject
    private Messages messages;

    private List<ServiceStandardRow> rows;
    private StandardForm form;

    public void load() {
        rows = standards.list();
    }

    /** Begins to change what is promised to a class. */
    public void edit(ValueClass valueClass) {
        form = new StandardForm(standards.of(valueClass));
    }

    public String save() {
        standards.promise(form.getValueClass(), form.getVersion(), form.toPromise());
        messages.done("common.saved");
        return "/customer/standards?faces-redirect=true";
    }

    public List<ServiceStandardRow> getRows() {
        return rows;
    }

    /** @return what is being changed, or null */
    public StandardForm getForm() {
        return form;
    }
}
