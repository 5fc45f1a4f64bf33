package cn.kexin.crm.ejb.remedy.internal;

import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.remedy.Remedy;
import cn.kexin.crm.domain.remedy.RemedyAction;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Loads records and begins new ones. */
@ApplicationScoped
public class RemedyStore {

    @PersistenceContext
    private EntityManager em;

    /** @return the record of the case, or nothing */
    Optional<Remedy> find(CustomerCase theCase) {
        return em.createQuery("select r from Remedy r where r.customerCase = :case", Remedy.class)
                .setParameter("case", theCase)
                .getResultStream()
                .findFirst();
    }

    /**
     * @param theCase locked
     * @param version what the caller has seen; 0 for nothing
     * @return the record of the case, begun when there is none
     * @throws StaleVersionException when there is another than the caller has seen
     */
    Remedy of(CustomerCase theCase, long version) {
        Optional<Remedy> known = find(theCase);
        if (known.isPresent()) {
            StaleVersionException.check(known.get(), version);
            return known.get();
        }
        if (version != 0) {
            throw new StaleVersionException(version, 0);
        }
        return begin(theCase);
    }

    /** @return the record of the case, begun when there is none */
    Remedy ofAny(CustomerCase theCase) {
        return find(theCase).orElseGet(() -> begin(theCase));
    }

    private Remedy begin(CustomerCase theCase) {
        Remedy remedy = new Remedy(theCase);
        em.persist(remedy);
        return remedy;
    }

    Optional<RemedyAction> by(CaseTask task) {
        return em.createQuery("select a from RemedyAction a where a.task = :task", RemedyAction.class)
                .setParameter("task", task)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFoundException when the case has no such action; whether the caller may see it is still to be checked */
    RemedyAction action(long caseId, long id) {
        RemedyAction action = em.find(RemedyAction.class, id);
        if (action == null || action.getRemedy().getCustomerCase().getId() != caseId) {
            throw new NotFoundException(Remedy.TYPE, id);
        }
        return action;
    }

    void keep(RemedyAction action) {
        em.persist(action);
    }
}
