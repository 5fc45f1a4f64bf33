package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.organisation.SavedFilterFacade;
import cn.kexin.crm.ejb.organisation.SavedFilterRow;
import cn.kexin.crm.web.shared.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The lists of customers that a person has saved under a name. */
@Named
@ViewScoped
public class SavedCustomerLists implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "customer.list";

    @EJB
    private SavedFilterFacade saved;

    @Inject
    private CustomerList list;

    @Inject
    private Messages messages;

    private List<SavedFilterRow> rows;
    private String name;

    @PostConstruct
    void read() {
        rows = saved.list(LIST);
    }

    public void save() {
        saved.save(LIST, name, list.getQuery().write());
        name = null;
        read();
        messages.done("common.saved");
    }

    public void discard(long id) {
        saved.discard(id);
        read();
    }

    public List<SavedFilterRow> getRows() {
        return rows;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
