package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.ejb.aftercare.WarrantyFacade;
import cn.kexin.crm.ejb.aftercare.WarrantyFilter;
import cn.kexin.crm.ejb.aftercare.WarrantyRow;
import cn.kexin.crm.web.customer.CustomerPage;
import cn.kexin.crm.web.shared.LazyRows;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** What is warranted to the customer on the page, what is covered the longest first. */
@Named
@ViewScoped
public class WarrantyTab implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private WarrantyFacade warranty;

    @Inject
    private CustomerPage customer;

    private final LazyRows<WarrantyRow> rows =
            new LazyRows<>(page -> warranty.list(WarrantyFilter.of(customer.getId()), page), WarrantyRow::id);

    public WarrantyTab() {
        rows.setSort("-endsOn");
    }

    public LazyRows<WarrantyRow> getRows() {
        return rows;
    }
}
