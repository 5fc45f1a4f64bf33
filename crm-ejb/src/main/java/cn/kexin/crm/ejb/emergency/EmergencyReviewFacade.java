package cn.kexin.crm.ejb.emergency;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.PlainText;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.remedy.ActionCommand;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The end of emergencies: ended, looked back upon, closed. For those who lead them ({@link BusinessRuleException} for others);
 * a change based on what was before is a {@link StaleVersionException}.
 */
@Local
public interface EmergencyReviewFacade {

    /**
     * The danger is over.
     *
     * @throws BusinessRuleException while duties are open
     */
    void end(long id, long version);

    /** Looks back: what went well and what did not. */
    void review(
            long id, long version, @Size(max = 2000) @PlainText String well, @Size(max = 2000) @PlainText String badly);

    /**
     * Something is done so that it goes better next time; whoever is responsible owes it as a duty.
     *
     * @throws BusinessRuleException before it has ended, and on the field that does not fit
     */
    void improve(long id, long version, @NotNull @Valid ActionCommand command);

    /** @throws BusinessRuleException before it was looked back upon */
    void close(long id, long version);
}
