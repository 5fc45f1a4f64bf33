package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * 质保金. Part of the terms of trade: without the right to those of its customer it does not exist ({@link
 * NotFoundException}).
 */
@Local
public interface RetentionMoneyFacade {

    /** @return the new record's id */
    long create(@NotNull @Valid RetentionCommand command);

    /**
     * @throws StaleVersionException when somebody else was faster
     * @throws BusinessRuleException when it has been released
     */
    void change(long id, long version, @NotNull @Valid RetentionCommand command);

    /**
     * The money has come.
     *
     * @param releasedOn when, not in the future
     * @throws BusinessRuleException when it was released before
     */
    void release(long id, long version, @NotNull LocalDate releasedOn);

    /** Takes away what was entered by mistake; what was released stays. */
    void remove(long id, long version);

    RetentionRow find(long id);

    /** @return one page; by the day agreed unless asked otherwise */
    Page<RetentionRow> list(@NotNull @Valid RetentionFilter filter, @NotNull @Valid PageRequest page);

    /** @return what the filter finds together, one sum for each currency */
    List<MoneySum> sums(@NotNull @Valid RetentionFilter filter);
}
