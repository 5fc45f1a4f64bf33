package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;

/**
 * What is warranted to customers. Whoever sees a customer sees its warranties; one that the caller may not see does not exist
 * ({@link NotFoundException}).
 */
@Local
public interface WarrantyFacade {

    /** The most months a calendar shows. */
    int MOST_MONTHS = 36;

    /**
     * @return the new item's id
     * @throws BusinessRuleException on the field that is missing or does not fit; on {@code agreedUntil} with the article of
     *     the law that it falls short of
     */
    long create(@NotNull @Valid WarrantyCommand command);

    /**
     * Says anew what is warranted, and computes the end again.
     *
     * @throws StaleVersionException when somebody else was faster
     * @throws BusinessRuleException as for a new one, and when the customer is another
     */
    void change(long id, long version, @NotNull @Valid WarrantyCommand command);

    /** Takes an item away that was entered by mistake. */
    void remove(long id, long version);

    WarrantyRow find(long id);

    /** @return one page; by the end unless asked otherwise */
    Page<WarrantyRow> list(@NotNull @Valid WarrantyFilter filter, @NotNull @Valid PageRequest page);

    /**
     * Finds what is warranted while somebody types.
     *
     * @param serialNumber the beginning of a serial number, with or without blanks, hyphens and dots
     * @return by serial number; none for less than four letters and digits
     */
    List<WarrantySerial> bySerial(@NotNull @Size(max = 100) String serialNumber, @Min(1) @Max(50) int limit);

    /** @return how long it would be warranted; nothing is stored */
    WarrantyPreview preview(@NotNull @Valid WarrantyCommand command);

    /** @return every month from the first on with how many items end in it, of those that the filter finds */
    List<WarrantyMonth> calendar(
            @NotNull @Valid WarrantyFilter filter, @NotNull YearMonth first, @Min(1) @Max(MOST_MONTHS) int months);
}
