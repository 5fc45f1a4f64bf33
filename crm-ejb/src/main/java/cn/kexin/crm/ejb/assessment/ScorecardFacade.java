package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.assessment.RewardKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * Scorecards and what is done with them. Heads see the cards of their units and of the people in them, everybody their
 * own, the customer department and the executive all; a card that the person may not see does not exist
 * ({@link NotFoundException}).
 */
@Local
public interface ScorecardFacade {

    /**
     * @param page may be sorted by total, place, unit, person or state; units before persons, best first when it says
     *     nothing
     * @return one page of the cards that the person may see, with their indicators
     */
    Page<ScorecardRow> list(@NotNull @Valid ScorecardFilter filter, @NotNull @Valid PageRequest page);

    /**
     * @return cards under review that wait for the person's own explanation: their own and those of the units they head,
     *     the latest period first
     */
    Page<ScorecardRow> awaitingMe(@NotNull @Valid PageRequest page);

    /** @throws NotFoundException when there is none that the person may see */
    ScorecardView find(long id);

    /**
     * The rows behind a figure, as they were when it was computed.
     *
     * @param onlyMissed leaves out those that met what was expected
     * @throws NotFoundException when the card has no such indicator
     */
    Page<MeasuredRow> rows(
            long id, @NotBlank @Size(max = 40) String measure, boolean onlyMissed, @NotNull @Valid PageRequest page);

    /** @return what was recorded behind the figure after it was computed: corrections, late entries */
    Page<MeasuredRow> laterRows(long id, @NotBlank @Size(max = 40) String measure, @NotNull @Valid PageRequest page);

    /**
     * The head, or the person, accepts the figures and says what lies behind them.
     *
     * @throws BusinessRuleException when the review is over
     */
    void explain(long id, long version, @NotBlank @Size(max = 4000) String text);

    /**
     * Appeals about rows behind a figure.
     *
     * @return the appeal's id
     * @throws BusinessRuleException on field {@code rows} when a row is not behind that figure
     */
    long appeal(long id, @NotNull @Valid RaiseAppeal command);

    /** @return open appeals on all cards that the person may see, the oldest first */
    Page<AppealView> openAppeals(@NotNull @Valid PageRequest page);

    /**
     * Accepts or rejects an appeal. Accepting adds correcting evidence and has the period computed anew.
     *
     * @param reason is shown to the head
     */
    void decideAppeal(long appealId, long version, boolean accept, @NotBlank @Size(max = 2000) String reason);

    /** Gives or takes points for what no measure sees; shown as such. */
    void mark(
            long id,
            long version,
            @NotNull @Digits(integer = 2, fraction = 2) BigDecimal points,
            @NotBlank @Size(max = 2000) String reason);

    /** Proposes a reward or penalty in CNY, which the executive approves by confirming the period. */
    void reward(
            long id,
            long version,
            @NotNull RewardKind kind,
            @NotNull @Digits(integer = 10, fraction = 2) BigDecimal amount,
            @NotBlank @Size(max = 2000) String reason);

    /** @return improvement plans not yet done on cards that the person may see, the earliest due first, at most 200 */
    List<ImprovementRow> openImprovements();

    /** Writes down what will be done about a weak figure. */
    void planImprovement(long improvementId, long version, @NotBlank @Size(max = 4000) String actions);

    /** Writes down what came of it. */
    void closeImprovement(long improvementId, long version, @NotBlank @Size(max = 4000) String outcome);
}
