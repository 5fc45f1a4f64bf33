package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.TagFacade;
import cn.kexin.crm.ejb.customer.TagRow;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tags of one customer, in the dialog of its page. */
@Named
@ViewScoped
public class CustomerTagging implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private TagFacade tags;

    @Inject
    private Messages messages;

    private long customerId;
    private List<String> offered;
    private List<String> chosen = new ArrayList<>();

    /** Begins with what the customer has; a retired tag can be kept. */
    public void begin(CustomerRow row) {
        customerId = row.id();
        chosen = new ArrayList<>(row.tags().stream().map(TagRow::name).toList());
        offered = Stream.concat(tags.list().stream().map(TagRow::name), chosen.stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** @return the customer's page */
    public String save() {
        tags.set(customerId, chosen);
        messages.done("common.saved");
        return "/customer/view?faces-redirect=true&id=" + customerId;
    }

    /** @return names of tags; null while the dialog is closed */
    public List<String> getOffered() {
        return offered;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen == null ? List.of() : new ArrayList<>(chosen);
    }
}
