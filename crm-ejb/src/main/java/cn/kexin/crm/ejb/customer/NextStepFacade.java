package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.PlainText;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Next steps that were agreed with customers and are still owed. */
@Local
public interface NextStepFacade {

    /** @return what is owed to a customer, the most urgent first; at most 100 */
    List<NextStepRow> ofCustomer(long customerId);

    /** @return what the signed-in person owes, and those they act for, the most urgent first; has no sort of its own */
    Page<NextStepRow> mine(@NotNull @Valid PageRequest page);

    /**
     * Settles a step without a touch; open to who owes it and to those who may edit the customer.
     *
     * @param why what became of it
     * @throws NotFoundException when there is none or the caller may not see its customer
     * @throws StaleVersionException when somebody else was faster
     * @throws BusinessRuleException when it is settled already, or the caller may not settle it
     */
    void settle(long id, long version, @NotBlank @Size(max = 200) @PlainText String why);
}
