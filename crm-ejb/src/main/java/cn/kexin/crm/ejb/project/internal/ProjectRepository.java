package cn.kexin.crm.ejb.project.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.project.Project;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Projects as the signed-in person may have them: those of the cases that the person may see. */
@ApplicationScoped
public class ProjectRepository {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CaseAccess access;

    /** @throws NotFoundException when there is none that the person may see */
    Project visible(long id) {
        Conditions where = access.restrict(new Conditions(), viewer.get(), "c").and("p.id = :id", "id", id);
        return where.bind(em.createQuery(
                        """
                        select p from Project p join fetch p.customerCase c join fetch c.definition join fetch c.customer join fetch c.unit \
                        left join fetch c.person left join fetch c.owner"""
                                + where.where(),
                        Project.class))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("project", id));
    }

    /** @throws BusinessRuleException when the person may see the project but not change it */
    Project editable(long id) {
        Project project = visible(id);
        requireWorkable(project.getCustomerCase());
        return project;
    }

    boolean isEditable(Project project) {
        return access.mayWork(viewer.get(), project.getCustomerCase());
    }

    /** @throws NotFoundException when there is no case that the person may see */
    CustomerCase workableCase(long caseId) {
        Conditions where = access.restrict(new Conditions(), viewer.get(), "c").and("c.id = :id", "id", caseId);
        CustomerCase theCase = where.bind(em.createQuery(
                        "select c from CustomerCase c join fetch c.unit" + where.where(), CustomerCase.class))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("case", caseId));
        requireWorkable(theCase);
        return theCase;
    }

    private void requireWorkable(CustomerCase theCase) {
        if (!access.mayWork(viewer.get(), theCase)) {
            throw new BusinessRuleException("casework.error.notYours", theCase.getNumber());
        }
    }
}
