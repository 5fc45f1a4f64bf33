package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What happened with a customer. A customer that the caller may not see does not exist ({@link NotFoundException}). */
@Local
public interface InteractionFacade {

    /**
     * Everything that happened, from every feature, the latest first.
     *
     * @param kind only this kind, or null
     * @param channel only this channel, or null
     * @param page has no sort of its own
     */
    Page<TimelineEntry> timeline(
            long customerId, @Size(max = 40) String kind, Channel channel, @NotNull @Valid PageRequest page);

    /** @return the touches alone, by occurredAt or recordedAt; the latest first when the page says nothing */
    Page<InteractionRow> list(long customerId, @NotNull @Valid PageRequest page);

    /** @throws NotFoundException when the customer has no such touch */
    InteractionRow find(long customerId, long id);

    /**
     * Records a touch as evidence, and settles the next steps that led to it.
     *
     * @return its id
     * @throws BusinessRuleException when it lies in the future, the next step makes no sense, or we approached somebody who
     *     wants to be left alone and no reason is given
     */
    long log(long customerId, @NotNull @Valid InteractionCommand command);

    /**
     * Puts a touch right while it is fresh.
     *
     * @param version the version the edit is based on
     * @throws BusinessRuleException when somebody else recorded it, or it stands already: see {@link #correct}
     * @throws StaleVersionException when it was changed meanwhile
     */
    void amend(long customerId, long id, long version, @NotNull @Valid InteractionCommand command);

    /**
     * Records an entry that puts an older touch right; the older one stays as it is and goes on counting.
     *
     * @return the new entry's id
     * @throws BusinessRuleException when the older one is a correction itself
     */
    long correct(long customerId, long id, @NotNull @Valid InteractionCommand command);
}
