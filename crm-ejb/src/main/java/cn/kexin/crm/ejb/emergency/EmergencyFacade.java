package cn.kexin.crm.ejb.emergency;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.ejb.Local;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Plans at work on cases. Whoever sees the case sees the emergency; whoever was called sees it too, but of a case that they may
 * not see only its number.
 */
@Local
public interface EmergencyFacade {

    /**
     * @param category of the emergency, as the case's definition has it; null for the case's own
     * @return the plans that may be started on a case, the one that fits best first
     * @throws NotFoundException when the person does not see the case
     */
    List<EmergencyPlanRow> offered(long caseId, @Size(max = 40) String category);

    /** @return the emergencies of a case, the latest first */
    List<EmergencyRow> ofCase(long caseId);

    /**
     * Starts a plan: calls its first step, and lays its duties on people.
     *
     * @return the emergency's id
     * @throws BusinessRuleException when the plan is off, or at work on the case already
     */
    long start(long planId, long caseId);

    /** @throws NotFoundException when there is none that the person may see */
    EmergencyView find(long id);

    /** Takes it on; nobody more is called. */
    void acknowledge(long id);

    /**
     * Says that one has seen a duty, which is one's own from then on.
     *
     * @throws BusinessRuleException when it is not the person's, or no longer open
     */
    void acknowledgeDuty(long id, long dutyId);

    /** Does a duty. */
    void completeDuty(long id, long dutyId, @NotBlank @Size(max = 2000) @PlainText String result);

    void note(long id, @NotBlank @Size(max = 2000) @PlainText String text);

    /**
     * Writes down what customers were told: here, on the case, and as a touch with the customer and those whose cases the
     * same fault is behind, as far as the person sees them.
     *
     * @return how many customers were told
     */
    int customerTold(long id, @NotNull Channel channel, @NotBlank @Size(max = 2000) @PlainText String text);
}
