package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.organisation.AccessHolder;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Who may see a customer and why, for everybody who sees it themselves. */
@Local
public interface CustomerReaderFacade {

    /**
     * @param text part of a person's name or sign-in name, or null
     * @param page has no sort of its own; people come by name
     * @return everybody who sees the customer, with every reason and what else they may do with it
     * @throws NotFoundException when the caller does not see it
     */
    Page<AccessHolder> list(long customerId, @Size(max = 100) String text, @NotNull @Valid PageRequest page);
}
