package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.MergeFacade;
import cn.kexin.crm.ejb.customer.MergeFacade.MergeRow;
import cn.kexin.crm.web.shared.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What was merged into the customer whose page is open. */
@Named
@RequestScoped
public class CustomerMerges {

    @EJB
    private MergeFacade merges;

    @Inject
    private CustomerPage page;

    @Inject
    private Messages messages;

    private List<MergeRow> rows;

    @PostConstruct
    void read() {
        rows = merges.merges(page.getRow().id());
    }

    /** Takes a merge back. */
    public String undo(long id) {
        merges.undo(id);
        messages.done("matching.merges.undone");
        return "/customer/view?faces-redirect=true&tab=history&id="
                + page.getRow().id();
    }

    public List<MergeRow> getRows() {
        return rows;
    }
}
