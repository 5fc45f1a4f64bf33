package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Service standards: everybody who works with customers reads them, the customer department sets them. */
@Local
public interface ServiceStandardFacade {

    /** @return one standard for each value class, the most valuable first */
    List<ServiceStandardRow> list();

    /** @return the standard of a value class */
    ServiceStandardRow of(@NotNull ValueClass valueClass);

    /**
     * Changes what is promised from now on; clocks already running keep their due times.
     *
     * @param version the version the edit is based on
     * @throws StaleVersionException when somebody else was faster
     * @throws BusinessRuleException when a solution would be promised before the first answer
     */
    void promise(@NotNull ValueClass valueClass, long version, @NotNull @Valid Promise promise);

    /**
     * What is promised.
     *
     * @param responseMinutes working minutes, at most a year of them
     * @param resolutionMinutes working minutes, at most a year of them
     * @param contactEveryDays working days, at most a year of them
     */
    record Promise(
            @Min(1) @Max(120_000) int responseMinutes,
            @Min(1) @Max(120_000) int resolutionMinutes,
            @Min(1) @Max(250) int contactEveryDays,
            @NotNull Channel contactChannel,
            @NotNull Role callerRole) {}
}
