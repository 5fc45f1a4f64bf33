package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.ejb.aftercare.ClaimFacade;
import cn.kexin.crm.ejb.aftercare.ClaimFilter;
import cn.kexin.crm.ejb.aftercare.ClaimRow;
import cn.kexin.crm.web.customer.CustomerPage;
import cn.kexin.crm.web.shared.LazyRows;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The faults that the customer on the page has reported. */
@Named
@ViewScoped
public class ClaimTab implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ClaimFacade claims;

    @Inject
    private CustomerPage customer;

    private final LazyRows<ClaimRow> rows =
            new LazyRows<>(page -> claims.list(ClaimFilter.of(customer.getId()), page), ClaimRow::id);

    public LazyRows<ClaimRow> getRows() {
        return rows;
    }
}
