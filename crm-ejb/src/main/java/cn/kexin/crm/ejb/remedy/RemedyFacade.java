package cn.kexin.crm.ejb.remedy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.PlainText;
import cn.kexin.crm.domain.shared.StaleVersionException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Why cases came about and how that is put right for good. Whoever sees the case sees it ({@link NotFoundException} for
 * others); those who work on the case, or owe one of its duties, write it ({@link BusinessRuleException} for others).
 * Versions are those of {@link RemedyView}, 0 while there is nothing; an older one is a {@link StaleVersionException}.
 */
@Local
public interface RemedyFacade {

    /** @return the record of a case, empty while nothing is written; a constant number of statements */
    RemedyView find(long caseId);

    /** @return the record of a case in short; one statement */
    RemedySummary summary(long caseId);

    /** Says why it happened, for the first time or better. */
    void findCause(long caseId, long version, @NotNull @Valid CauseCommand command);

    /**
     * Agrees on an action, which somebody owes from now on.
     *
     * @return the action's id
     * @throws BusinessRuleException on the field that does not fit
     */
    long agree(long caseId, long version, @NotNull @Valid ActionCommand command);

    /**
     * Does an action; its effect is checked once it was the last.
     *
     * @throws BusinessRuleException when it is not the person's to do, or no longer open
     * @throws NotFoundException when the case has no such action
     */
    void complete(long caseId, long actionId, @NotBlank @Size(max = 2000) @PlainText String result);

    /** An action is not taken after all. */
    void drop(long caseId, long actionId, long version, @NotBlank @Size(max = 2000) @PlainText String reason);

    /** Nothing has to be done about the cause. */
    void needNothing(long caseId, long version, @NotBlank @Size(max = 2000) @PlainText String grounds);

    /**
     * Plans the check for another day or person.
     *
     * @param person sign-in name; null or blank leaves it where it is
     */
    void planCheck(long caseId, long version, @NotNull LocalDate plannedOn, @Size(max = 60) String person);

    /**
     * Says whether it has helped; where not, something more has to be agreed.
     *
     * @throws BusinessRuleException before the planned day, while actions are open, and for whoever was responsible for one
     */
    void check(long caseId, long version, @NotNull @Valid CheckCommand command);
}
