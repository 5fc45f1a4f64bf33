package cn.kexin.crm.ejb.emergency;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.ejb.Local;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Plans at work on cases. Whoever sees the case sees the emergency; whoever was called sees it too, but of a case that they may
 * not see only its number.
 */
@Local
public interface EmergencyFacade {

    /**
     * @return the plans that may be started on a case
     * @throws NotFoundException when the person does not see the case
     */
    List<EmergencyPlanRow> offered(long caseId);

    /** @return the emergencies of a case, the latest first */
    List<EmergencyRow> ofCase(long caseId);

    /**
     * Starts a plan and calls its first step.
     *
     * @return the emergency's id
     * @throws BusinessRuleException when the plan is off, or at work on the case already
     */
    long start(long planId, long caseId);

    /** @throws NotFoundException when there is none that the person may see */
    EmergencyView find(long id);

    /** Takes it on; nobody more is called. */
    void acknowledge(long id);

    void note(long id, @NotBlank @Size(max = 2000) @PlainText String text);

    /** Writes down what the customer was told. */
    void customerTold(long id, @NotBlank @Size(max = 2000) @PlainText String text);

    void close(long id, long version);

    /** Looks back: what went well and what did not. */
    void review(
            long id, long version, @Size(max = 2000) @PlainText String well, @Size(max = 2000) @PlainText String badly);
}
