package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.ConflictException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The table of heating and cooling seasons, kept by the customer department. What was counted before a change stays. */
@Local
public interface SeasonFacade {

    /** @return all rules, that of the country first, then by code */
    List<SeasonRow> list();

    /**
     * @return the new rule's id
     * @throws ConflictException when the division has one
     * @throws BusinessRuleException when there is no such division, or a season has but one day
     */
    long create(@NotNull @Valid SeasonCommand command);

    /** @throws StaleVersionException when somebody else was faster */
    void change(long id, long version, @NotNull @Valid SeasonCommand command);

    /** Takes a rule away, so that the one above it holds; that of the country stays. */
    void remove(long id, long version);
}
