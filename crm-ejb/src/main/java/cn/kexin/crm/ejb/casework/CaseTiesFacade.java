package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.CaseMerge;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Cases that have to do with each other: parts for other departments, the same matter taken in twice, plain links; faults
 * behind many customers' cases are with {@link MajorFaultFacade}. A case that the person may not see does not exist ({@link NotFoundException}), and
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

    /**
     * The case was no duplicate after all: it is taken out of the one it was merged into and stands again where it stood, with
     * its clocks, duties and parts; possible for {@link CaseMerge#UNDOABLE}, for whoever may work on both.
     *
     * @param id of the merged case
     * @param version of the merged case as the person saw it
     * @return id of the case it is taken out of, which stays as it is, also when it is closed by now
     * @throws StaleVersionException when the case has changed
     * @throws BusinessRuleException when it is not merged, that is too long ago, or the other was itself merged since
     */
    long undoMerge(long id, long version);

    /** Links two cases; linked ones stay linked. */
    void relate(long id, long otherId);

    /** Takes a link away; where there is none nothing happens. */
    void unrelate(long id, long otherId);
}
