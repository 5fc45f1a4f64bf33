package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.assessment.SchemeProblem;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Schemes: what units and people are assessed on. Written by the customer department. */
@Local
public interface SchemeFacade {

    /** @return the measures that the features offer, by code */
    List<MeasureInfo> measures();

    /** @return all revisions of all schemes, by code, the latest revision first */
    List<SchemeView> list();

    /** @throws NotFoundException when there is none with that id */
    SchemeView find(long id);

    /**
     * Writes a draft: the one there is of that code, or a new revision. A draft may still be incomplete.
     *
     * @param version of the draft the edit is based on; null when a new revision is meant
     * @return the draft's id
     * @throws StaleVersionException when somebody else changed the draft since
     */
    long save(@NotNull @Valid SchemeCommand command, Long version);

    /** @return every reason why the scheme could not be put into force; empty when it could */
    List<SchemeProblem> check(@NotNull @Valid SchemeCommand command);

    /**
     * What the scheme would have given everybody last month; nothing is stored.
     *
     * @return the best total first, at most 500
     * @throws BusinessRuleException with the first reason when the scheme cannot work
     */
    List<PreviewRow> preview(@NotNull @Valid SchemeCommand command);

    /** Puts a draft into force and retires the revision before it. */
    void activate(long id, long version);

    /** Takes a scheme out of use; periods opened with it keep it. */
    void retire(long id, long version);
}
