package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.ejb.Local;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 重大故障: one fault behind the cases of many customers. A case that the person may not see does not exist
 * ({@link NotFoundException}), and what changes a case needs the right to work on it.
 */
@Local
public interface MajorFaultFacade {

    /** So many cases are dealt with in one call. */
    int AT_A_TIME = 500;

    /**
     * Names the major fault behind a case; naming it again changes nothing.
     *
     * @param id a case of any customer
     * @param faultId the case in which the fault is worked on
     * @throws BusinessRuleException when another fault is behind it, or the fault has itself one behind it
     */
    void causedBy(long id, long faultId);

    /** The major fault was not behind the case. */
    void notCausedByFault(long id);

    /**
     * Puts many cases under one fault, each as far as it may be.
     *
     * @return what became of each; one that was under this fault before is told as left out, so that taking back what was
     *     done leaves it there
     * @throws BusinessRuleException when nothing can be put under that fault
     */
    List<BulkResult> attach(@NotEmpty @Size(max = AT_A_TIME) List<@NotNull Long> ids, long faultId);

    /** @return what became of each; one that is not under that fault is left as it is */
    List<BulkResult> detach(@NotEmpty @Size(max = AT_A_TIME) List<@NotNull Long> ids, long faultId);

    /**
     * Answers the customers of all cases behind which the fault is and who have had no answer yet; {@link #AT_A_TIME} at a
     * time.
     *
     * @return what became of each
     */
    List<BulkResult> answerAffected(long faultId, @NotBlank @Size(max = 2000) @PlainText String answer);

    /**
     * Resolves all cases behind which the fault is, as far as nothing else is open in them; {@link #AT_A_TIME} at a time.
     *
     * @return what became of each
     */
    List<BulkResult> resolveAffected(long faultId, @NotBlank @Size(max = 2000) @PlainText String note);
}
