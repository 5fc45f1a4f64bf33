package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** 合并: several entries of one customer become one, and apart again for 30 days. */
@Local
public interface MergeFacade {

    /** Most customers merged at once, with the winner. */
    int MOST = 10;

    /**
     * @param ids at least two customers
     * @return them side by side, in the order given
     * @throws BusinessRuleException when one was merged before, or may not be changed by the caller
     * @throws NotFoundException when one may not be seen
     */
    List<MergeSide> compare(@NotEmpty @Size(min = 2, max = MOST) List<@NotNull Long> ids);

    /**
     * Merges, all or nothing: everything that points to the losers points to the winner then, and their numbers lead to it.
     *
     * @return id of the merge, to undo it
     * @throws BusinessRuleException when somebody else merged one of them before, or the caller may not change one
     * @throws StaleVersionException when one was changed since the caller looked at it
     */
    long merge(@NotNull @Valid MergeCommand command);

    /**
     * Takes a merge back: every link that was moved and still points to the winner, the losers as they were, and those facts
     * of the winner that nobody changed since.
     *
     * @throws BusinessRuleException after 30 days, the second time, or when the winner was merged itself since
     */
    void undo(long mergeId);

    /** @return merges into that customer, the latest first, at most 50 */
    List<MergeRow> merges(long customerId);

    /** @return the customer that this one was merged into, as far as the caller may see it; null otherwise */
    Long winnerOf(long customerId);

    /**
     * What to merge.
     *
     * @param versions the versions that the caller looked at, by customer; empty to merge whatever they are now
     * @param facts the winner's facts from now on; null to keep them and fill what is empty from the losers, in order
     */
    record MergeCommand(
            long winnerId,
            @NotEmpty @Size(max = MOST - 1) List<@NotNull Long> loserIds,
            @NotNull Map<Long, Long> versions,
            @Valid CustomerCommand facts)
            implements Serializable {}

    /**
     * One of the customers to be merged.
     *
     * @param links how many records point to it, by table
     */
    record MergeSide(CustomerRow row, Map<String, Long> links) implements Serializable {}

    /** @param undoable whether it can be undone now */
    record MergeRow(
            long id, List<MergedCustomer> losers, Instant mergedAt, String mergedBy, Instant undoneAt, boolean undoable)
            implements Serializable {}

    /** A customer as it was when it was merged. */
    record MergedCustomer(long id, String number, String name) implements Serializable {}
}
