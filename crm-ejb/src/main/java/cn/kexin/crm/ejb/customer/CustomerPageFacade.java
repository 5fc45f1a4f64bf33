package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * The page of a customer: what it shows at one look is read in one call, so that who may see the customer is asked once. Tabs
 * of their own are read by their own facades, when they are open. A customer that the caller may not see does not exist
 * ({@link NotFoundException}).
 */
@Local
public interface CustomerPageFacade {

    /** The most customers of each kind that the group around a customer names. */
    int MOST_AROUND = 6;

    /** @return the head that every tab has */
    CustomerCard head(long id);

    /** @return the head and all facts of the customer */
    CustomerCard facts(long id);

    /**
     * @param channel only this channel on the timeline, or null
     * @param timeline how much of the timeline; has no sort of its own
     * @return the head, and how things stand
     */
    CustomerCard overview(long id, Channel channel, @NotNull @Valid PageRequest timeline);
}
