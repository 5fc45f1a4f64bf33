package cn.kexin.crm.ejb.emergency;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The emergency plans: everybody reads them, the customer department writes them. */
@Local
public interface EmergencyPlanFacade {

    /** @return all of them by name */
    List<EmergencyPlanRow> list();

    /** @throws NotFoundException when there is none */
    EmergencyPlanRow find(long id);

    /**
     * @return the new plan's id
     * @throws BusinessRuleException on the field that does not fit
     */
    long create(@NotNull @Valid EmergencyPlanCommand command);

    void change(long id, long version, @NotNull @Valid EmergencyPlanCommand command);

    /** Lets it be started, or not any more; what runs goes on. */
    void turn(long id, long version, boolean on);
}
