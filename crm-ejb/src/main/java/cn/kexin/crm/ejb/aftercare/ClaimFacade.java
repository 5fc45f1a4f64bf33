package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.aftercare.RecourseState;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * 报修: faults that customers report. Each is a case; whoever sees the case sees the claim, and to others it does not exist
 * ({@link NotFoundException}). Costs and recourse are read by those who answer for them, and written by those of them who
 * may work on the case.
 */
@Local
public interface ClaimFacade {

    /**
     * Takes a fault in: opens a case by the definition {@code WARRANTY_CLAIM}, decides whether it is covered on the day of
     * the report, and recognises whether the same was reported before.
     *
     * @return the new claim's id
     * @throws BusinessRuleException on the field that is missing or does not fit
     */
    long report(@NotNull @Valid ReportFault command);

    ClaimView find(long id);

    /** @return the claim that is worked on as this case, or null when it is not one of a claim */
    ClaimView findByCase(long caseId);

    /** @return one page, the latest first */
    Page<ClaimRow> list(@NotNull @Valid ClaimFilter filter, @NotNull @Valid PageRequest page);

    /** @return what claims cost and what came back, by part and currency, the dearest first */
    List<PartCost> costs(@NotNull @Valid ClaimFilter filter);

    /** @return the new cost's id */
    long addCost(long claimId, @NotNull @Valid CostCommand command);

    /** Takes away a cost that was written down wrongly. */
    void removeCost(long claimId, long costId, long version);

    /** @return the new recourse's id */
    long addRecourse(long claimId, @NotNull @Valid RecourseCommand command);

    /** @throws StaleVersionException when somebody else was faster */
    void moveRecourse(long claimId, long recourseId, long version, @NotNull RecourseState to);

    /** @return within how many months a further fault of the same is a repeated one */
    int repeatMonths();

    /** @param months 1 to 120; counts for claims reported from now on */
    void countRepeatsWithin(int months);
}
