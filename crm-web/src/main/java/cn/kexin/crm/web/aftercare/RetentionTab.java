package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.ejb.aftercare.RetentionFilter;
import cn.kexin.crm.ejb.aftercare.RetentionMoneyFacade;
import cn.kexin.crm.ejb.aftercare.RetentionRow;
import cn.kexin.crm.web.customer.CustomerPage;
import cn.kexin.crm.web.shared.LazyRows;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** What the customer on the page keeps back. */
@Named
@ViewScoped
public class RetentionTab implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private RetentionMoneyFacade retentions;

    @Inject
    private CustomerPage customer;

    private final LazyRows<RetentionRow> rows = new LazyRows<>(
            page -> retentions.list(new RetentionFilter(customer.getId(), null, null), page), RetentionRow::id);

    public LazyRows<RetentionRow> getRows() {
        return rows;
    }
}
