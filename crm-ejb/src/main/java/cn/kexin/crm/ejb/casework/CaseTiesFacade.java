package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.PlainText;
import cn.kexin.crm.domain.shared.StaleVersionException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Cases that have to do with each other: parts for other departments, the same matter taken in twice, a major fault behind
 * many customers' cases, plain links. A case that the person may not see does not exist ({@link NotFoundException}), and
 * what changes a case needs the right to work on it.
 */
@Local
public interface CaseTiesFacade {

    /** @return what the case has to do with; one statement, however much that is */
    TiedCases of(long id);

    /**
     * @return the case that a part is to be split off from
     * @throws BusinessRuleException when it is not the person's to work on
     */
    CaseRow whole(long id);

    /**
     * Opens a part of the matter as a case of its own, which has its own department and clocks.
     *
     * @param id the case that the part belongs to
     * @param part of the same customer
     * @return the part's id
     * @throws BusinessRuleException when the case is closed or the customer is another
     */
    long splitOff(long id, @NotNull @Valid OpenCase part);

    /**
     * Two cases are one matter: the one opened later is closed, the earlier goes on.
     *
     * @param version of the case as the person saw it
     * @return id of the case that goes on
     * @throws StaleVersionException when the case has changed
     * @throws BusinessRuleException when one is closed or they belong to different customers
     */
    long merge(long id, long version, long otherId);

    /** Links two cases; linked ones stay linked. */
    void relate(long id, long otherId);

    /** Takes a link away; where there is none nothing happens. */
    void unrelate(long id, long otherId);

    /**
     * Names the major fault behind a case.
     *
     * @param id a case of any customer
     * @param faultId the case in which the fault is worked on
     */
    void causedBy(long id, long faultId);

    /** The major fault was not behind the case. */
    void notCausedByFault(long id);

    /**
     * Answers the customers of all cases behind which the fault is and who have had no answer yet; 500 at a time.
     *
     * @return what became of each
     */
    List<BulkResult> answerAffected(long faultId, @NotBlank @Size(max = 2000) @PlainText String answer);

    /**
     * Resolves all cases behind which the fault is, as far as nothing else is open in them; 500 at a time.
     *
     * @return what became of each
     */
    List<BulkResult> resolveAffected(long faultId, @NotBlank @Size(max = 2000) @PlainText String note);
}
