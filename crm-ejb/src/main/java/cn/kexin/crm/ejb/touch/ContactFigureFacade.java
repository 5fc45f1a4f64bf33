package cn.kexin.crm.ejb.touch;

import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How often we are in touch with customers, for those who manage; only with customers that the caller may see. A correction
 * is no further touch.
 */
@Local
public interface ContactFigureFacade {

    /** Most days of one period. */
    int LONGEST_PERIOD = 400;

    /**
     * @param page may be sorted by total, name or lastAt; most contacts first when it says nothing
     * @return those who had contact in the period
     * @throws BusinessRuleException when the period ends before it begins, or is longer than {@value #LONGEST_PERIOD} days
     */
    Page<FigureRow> figures(
            @NotNull FigureBy by, @NotNull @Valid FigureFilter filter, @NotNull @Valid PageRequest page);

    /** @return the touches behind a figure, the latest first; has no sort of its own */
    Page<CountedTouch> touches(@NotNull @Valid FigureFilter filter, @NotNull @Valid PageRequest page);

    /**
     * @param unit code of the unit that answers for the customer, or null
     * @param person sign-in name of who looks after it, or null
     * @param valueClass only this class, or null
     * @return active customers beyond the cadence that their class is promised, the most valuable first
     */
    Page<QuietCustomer> quiet(
            @Size(max = 40) String unit,
            @Size(max = 60) String person,
            ValueClass valueClass,
            @NotNull @Valid PageRequest page);
}
