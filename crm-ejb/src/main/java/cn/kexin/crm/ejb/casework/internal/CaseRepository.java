package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Cases and duties as the signed-in person may have them. */
@ApplicationScoped
public class CaseRepository {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CaseAccess access;

    /** @throws NotFoundException when there is none that the person may see */
    CustomerCase visible(long id) {
        Conditions where = access.restrict(new Conditions(), viewer.get(), "c").and("c.id = :id", "id", id);
        List<CustomerCase> found = where.bind(em.createQuery(
                        """
                        select c from CustomerCase c join fetch c.definition join fetch c.customer join fetch c.unit \
                        left join fetch c.person left join fetch c.owner left join fetch c.openedBy left join fetch c.contact left join fetch c.policy"""
                                + where.where(),
                        CustomerCase.class))
                // In the language itself what is fetched along with a fetched one is not fetched.
                .setHint("eclipselink.join-fetch", "c.unit.calendar")
                .setHint("eclipselink.left-join-fetch", "c.policy.decidedBy")
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFoundException("case", id);
        }
        return found.get(0);
    }

    /** @throws BusinessRuleException when the person may see the case but not work on it */
    CustomerCase workable(long id) {
        CustomerCase theCase = visible(id);
        if (!access.mayWork(viewer.get(), theCase)) {
            throw new BusinessRuleException("casework.error.notYours", theCase.getNumber());
        }
        return theCase;
    }

    /** @throws NotFoundException when there is no such duty of a case that the person may see */
    CaseTask visibleTask(long taskId) {
        CaseTask task = em.find(CaseTask.class, taskId);
        if (task == null) {
            throw new NotFoundException("task", taskId);
        }
        visible(task.getCustomerCase().getId());
        return task;
    }

    /** @throws BusinessRuleException when the person may see the duty but not do it */
    CaseTask doable(long taskId) {
        CaseTask task = visibleTask(taskId);
        if (!access.mayDo(viewer.get(), task)) {
            throw new BusinessRuleException(
                    "casework.error.notYours", task.getCustomerCase().getNumber());
        }
        return task;
    }

    /**
     * @return a duty to hand on: by whoever may do it, and by those responsible for the case, who must not lose it
     * @throws BusinessRuleException when the person may see the duty but not hand it on
     */
    CaseTask handable(long taskId) {
        CaseTask task = visibleTask(taskId);
        if (!access.mayWork(viewer.get(), task.getCustomerCase())) {
            return doable(taskId);
        }
        return task;
    }

    Person me() {
        return em.getReference(Person.class, viewer.get().personId());
    }
}
