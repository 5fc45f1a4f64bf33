package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.TaskOutcome;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.PlainText;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** My work: the duties owed by the signed-in person and by the units in which the person works. */
@Local
public interface WorkFacade {

    /**
     * @param perGroup the most duties wanted of each group, 1 to 50; the person's first 200 are looked through
     * @return counts, own duties by group, and the queue
     */
    WorkOverview overview(@Min(1) @Max(50) int perGroup);

    /** @return how many duties are in each group, for the person and for the person's queues */
    WorkCounts counts();

    /** @return one page of one group of duties, the most urgent first */
    Page<WorkRow> list(@NotNull @Valid WorkFilter filter, @NotNull @Valid PageRequest page);

    /** @return what the person's roles owe customers by the definitions in force, whether anything is open or not */
    List<OwedDuty> owed();

    /** @return the duty with its case */
    WorkRow find(long taskId);

    /** Takes a duty from a queue, together with its case when nobody has that. */
    void take(long taskId, long version);

    /** Gives a duty to a unit or person. */
    void assign(long taskId, long version, @NotNull @Valid Assignee assignee);

    /**
     * Does a duty.
     *
     * @param outcome name of a {@link TaskOutcome}; null for done
     * @param note what was delivered; needed where the definition names a deliverable
     * @throws BusinessRuleException on field {@code outcome} or {@code note}
     */
    void complete(
            long taskId,
            long version,
            @Size(max = 40) @PlainText String outcome,
            @Size(max = 2000) @PlainText String note);
}
