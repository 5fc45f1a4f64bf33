package cn.kexin.crm.ejb.project;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.audit.ChangeRow;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Records of projects: contract, site, team, milestones, installed products. Every method answers for the signed-in
 * person; a project whose case the person may not see does not exist ({@link NotFoundException}).
 */
@Local
public interface ProjectFacade {

    /** @return one page of the projects that the person may see, the next milestone first */
    Page<ProjectRow> list(@NotNull @Valid ProjectFilter filter, @NotNull @Valid PageRequest page);

    ProjectView find(long id);

    /** @return the case's project in short; null when it has none */
    ProjectRow ofCase(long caseId);

    /**
     * Begins a project's record for a case that has none.
     *
     * @return the record's id; when the case has one, that one's
     * @throws BusinessRuleException when the person may not work on the case
     */
    long begin(long caseId);

    /**
     * Writes the whole record: what is not listed is removed.
     *
     * @throws StaleVersionException when somebody else changed it since
     * @throws BusinessRuleException when the person may not work on the case, a person or division is unknown, a serial
     *     number is taken, or a period ends before it starts
     */
    void save(@NotNull @Valid SaveProject command);

    /** @return one page of the record's changes, the latest first */
    Page<ChangeRow> history(long id, @NotNull @Valid PageRequest page);
}
