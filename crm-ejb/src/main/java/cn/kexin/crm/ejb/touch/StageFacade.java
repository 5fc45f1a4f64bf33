package cn.kexin.crm.ejb.touch;

import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.PlainText;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

/**
 * Relationship stages (关系阶段): proposed by what there is to show, decided by people who may edit the customer. A customer
 * that the caller may not see does not exist ({@link NotFoundException}); a proposal that rests on the customer's profile
 * is not shown to those who may not read that.
 */
@Local
public interface StageFacade {

    /** @return the stage and what is proposed */
    StageView of(long customerId);

    /** @return what was decided so far, the latest first; at most 50 */
    List<StageView.Decision> decisions(long customerId);

    /** @return proposals about customers that the caller may edit, the latest first; has no sort of its own */
    Page<StageView.Proposal> proposals(@NotNull @Valid PageRequest page);

    /**
     * Lets the customer reach the proposed stage.
     *
     * @param version the version of the proposal that the caller saw
     * @throws StaleVersionException when the evidence changed or somebody decided meanwhile
     * @throws BusinessRuleException when the caller may not edit the customer
     */
    void confirm(long customerId, long version);

    /**
     * Declines a proposal; it comes back when touches after this, or other facts, show it again.
     *
     * @param why told to whoever asks later
     * @throws StaleVersionException when the evidence changed or somebody decided meanwhile
     */
    void decline(long customerId, long version, @NotBlank @Size(max = 500) @PlainText String why);

    /** Sets a stage by one's own judgement, also a lower one. */
    void set(long customerId, @NotNull RelationshipStage stage, @NotBlank @Size(max = 500) @PlainText String why);

    /** @return what each stage but the first asks for, in order */
    List<StageRuleRow> rules();

    /**
     * Changes what a stage asks for; all customers are looked through again in the background.
     *
     * @param version the version the edit is based on
     * @throws StaleVersionException when somebody else was faster
     * @throws NotFoundException for the first stage, which asks for nothing
     */
    void demand(@NotNull RelationshipStage stage, long version, @NotNull @Valid Demand demand);

    /**
     * What a stage asks for.
     *
     * @param periodDays how many days back touches count
     * @param touchesIn touches that the customer began
     * @param touchesOut touches that we began
     * @param activeMonths calendar months with at least one touch
     * @param knownPeople contact people whose part in the buying decision is known
     * @param profileNeeded whether background and preferences must be written down
     * @param settledMatters matters settled for the customer
     */
    record Demand(
            @Min(7) @Max(1095) int periodDays,
            @Min(0) @Max(100) int touchesIn,
            @Min(0) @Max(100) int touchesOut,
            @Min(0) @Max(36) int activeMonths,
            @Min(0) @Max(50) int knownPeople,
            boolean profileNeeded,
            @Min(0) @Max(100) int settledMatters)
            implements Serializable {}
}
