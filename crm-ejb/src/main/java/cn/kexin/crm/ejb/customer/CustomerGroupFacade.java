package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.shared.NotFoundException;
import jakarta.ejb.Local;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Groups, dealers and the end users behind them. */
@Local
public interface CustomerGroupFacade {

    /**
     * @param most how many of each kind are named; all are counted
     * @throws NotFoundException when the caller may not see the customer
     */
    CustomerGroup of(long customerId, @Min(1) @Max(50) int most);
}
