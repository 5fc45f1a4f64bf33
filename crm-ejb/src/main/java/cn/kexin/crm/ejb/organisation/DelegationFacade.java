package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** 代理: everybody may let somebody stand in for them; an administrator may arrange it for anybody. */
@Local
public interface DelegationFacade {

    /** @return delegations from or to the caller that have not ended, the earliest first */
    List<DelegationRow> mine();

    /** @return all delegations; sort fields {@code firstDay} (default, descending) and {@code lastDay} */
    Page<DelegationRow> list(@NotNull @Valid PageRequest page);

    /**
     * @return the new delegation's id
     * @throws cn.kexin.crm.domain.shared.BusinessRuleException on a field, when a person is not active, the period is
     *     past or the other way round, or the delegate would be the person
     * @throws jakarta.ejb.EJBAccessException when it is for somebody else and the caller is no administrator
     */
    long create(@NotNull @Valid DelegationCommand command);

    /**
     * Ends a delegation: today is no longer part of it.
     *
     * @param version the version the caller has seen
     * @throws cn.kexin.crm.domain.shared.NotFoundException also when it is neither the caller's nor the caller an
     *     administrator
     */
    void end(long id, long version);
}
