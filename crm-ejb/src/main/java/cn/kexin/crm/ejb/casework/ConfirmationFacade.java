package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.ejb.Local;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Customers say by a secret link whether their matter is done; until then its owner stays responsible. */
@Local
public interface ConfirmationFacade {

    /**
     * Makes a link; one made before ends.
     *
     * @return the secret, which is told only now
     * @throws BusinessRuleException when the case is not the person's to work on or not done from our side
     */
    String ask(long caseId);

    /** @return the last question asked about the case; null when there was none or the person may not see the case */
    ConfirmationRow last(long caseId);

    /**
     * What the customer reads. Nobody has to be signed in.
     *
     * @throws NotFoundException when there is no such secret
     */
    ConfirmationAsked read(@NotBlank @Size(max = 100) String secret);

    /**
     * The customer answers, once. Nobody has to be signed in.
     *
     * @param done whether it is done for them
     * @param stars how content they are, or null
     * @param words what they say; needed when it is not done
     * @throws NotFoundException when there is no such secret
     * @throws BusinessRuleException when it was answered before or the question stands no longer
     */
    void answer(
            @NotBlank @Size(max = 100) String secret,
            boolean done,
            @Min(1) @Max(5) Integer stars,
            @Size(max = 1000) @PlainText String words);
}
