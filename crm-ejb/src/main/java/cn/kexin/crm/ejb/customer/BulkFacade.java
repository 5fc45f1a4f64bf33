package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.list.BulkChange;
import cn.kexin.crm.domain.customer.list.BulkOutcome;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Changes of many customers at once. Each customer is looked at by itself: who may not change it, or changes it meanwhile,
 * keeps it as it is, and the change says so. Everybody sees their own changes and no others ({@link NotFoundException}).
 */
@Local
public interface BulkFacade {

    /** Up to so many customers are changed at once; more are changed in the background. */
    int AT_ONCE = 200;

    /** The most customers of one change. */
    int MOST = 200_000;

    /**
     * Begins a change, and ends it when it is for {@value #AT_ONCE} customers at most.
     *
     * @return the change's id
     * @throws BusinessRuleException when nothing is selected or more than {@value #MOST}, on the fields {@code value},
     *     {@code ownerUnit}, {@code ownerPerson} and {@code tags} for what no customer can be given, on {@code filter} for a
     *     filter that the caller cannot use
     */
    long begin(@NotNull @Valid BulkSelection selection, @NotNull @Valid BulkCommand command);

    /** @return how the change stands */
    BulkView find(long id);

    /** @return the caller's changes, the latest first; has no sort of its own */
    Page<BulkView> list(@NotNull @Valid PageRequest page);

    /** @return customers that came to that outcome, in the order in which they were looked at; has no sort of its own */
    Page<BulkLineRow> lines(long id, @NotNull BulkOutcome outcome, @NotNull @Valid PageRequest page);

    /** Stops a change on the way; one that is over stays as it is. */
    void cancel(long id);

    /**
     * Puts back what was changed where nobody has changed it since, and says of the others that they were kept; for as long
     * as {@link BulkChange#UNDOABLE}.
     *
     * @throws BusinessRuleException when it still runs, was undone before, or it is too late
     */
    void undo(long id);
}
