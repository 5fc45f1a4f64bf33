package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** The people at a customer. A customer that the caller may not see does not exist ({@link NotFoundException}). */
@Local
public interface ContactFacade {

    /** @return those still at the customer first, then by name; at most 500 */
    List<ContactRow> list(long customerId);

    /**
     * The people of several customers at once, however many they are.
     *
     * @return by customer, those still there first, then by name; customers without anybody, and those that the caller may not
     *     see, are missing
     */
    Map<Long, List<ContactRow>> listAll(@NotNull @Size(max = PageRequest.LARGEST) List<Long> customerIds);

    /** @throws NotFoundException when the customer has no such contact person */
    ContactRow find(long customerId, long contactId);

    /**
     * Adds somebody; open to those who may edit the customer and to the service desk, which meets new callers first.
     *
     * @return the new contact person's id
     * @throws BusinessRuleException when the caller may do neither
     */
    long add(long customerId, @NotNull @Valid ContactCommand command);

    /**
     * @param version the version the edit is based on
     * @throws StaleVersionException when somebody else was faster
     * @throws BusinessRuleException when the caller may not edit the customer
     */
    void edit(long customerId, long contactId, long version, @NotNull @Valid ContactCommand command);
}
