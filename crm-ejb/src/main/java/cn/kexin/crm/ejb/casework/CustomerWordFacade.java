package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** 进展通报: customers are told how their open matters stand. */
@Local
public interface CustomerWordFacade {

    /**
     * Records that the customer was told how the case stands: as a touch, and as evidence of the case, whose time to the next
     * word begins anew.
     *
     * @throws NotFoundException when the case does not exist for the caller
     * @throws StaleVersionException when somebody else was faster
     * @throws BusinessRuleException when the case is closed; on {@code contactReason} when the customer wants to be left alone
     *     that way and no reason is given
     */
    void inform(@NotNull @Valid InformCustomer command);
}
