package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The rounds of assessment and their cycle: opened and computed by the customer department, reviewed by the heads, decided
 * by the customer department, confirmed by the executive, published. A step out of turn is refused with a
 * {@link BusinessRuleException}.
 */
@Local
public interface AssessmentFacade {

    /**
     * @param page may be sorted by code, from, to or state; the latest first when it says nothing
     * @return the periods; their counts are of the cards that the person may see
     */
    Page<PeriodRow> list(@NotNull @Valid PageRequest page);

    /** @throws NotFoundException when there is none with that id */
    PeriodRow find(long id);

    /** @throws NotFoundException when there is none with that code */
    PeriodRow findByCode(@NotBlank @Size(max = 20) String code);

    /** @return the new period's id */
    long open(@NotNull @Valid OpenPeriod command);

    /**
     * Computes the figures in the background, again if need be: same evidence, same figures. Explanations, appeals and
     * marks stay.
     *
     * @return id of the background job
     * @throws BusinessRuleException when the period is decided
     */
    long compute(long id);

    /** Stops a running computation; the figures of the one before stay. */
    void cancelComputation(long id);

    /**
     * Closes the heads' review.
     *
     * @throws BusinessRuleException while appeals are open or a computation runs
     */
    void decide(long id, long version);

    /** The executive confirms figures, marks, rewards and penalties. */
    void confirm(long id, long version);

    /** The executive does not confirm; the period goes back to the customer department and into review. */
    void sendBack(long id, long version);

    /**
     * Publishes and freezes the scorecards and opens an improvement plan for each weak figure.
     *
     * @throws StaleVersionException when the period changed since
     */
    void publish(long id, long version);
}
