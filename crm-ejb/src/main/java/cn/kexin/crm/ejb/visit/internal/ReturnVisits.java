package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.domain.visit.ReturnVisit;
import cn.kexin.crm.domain.visit.VisitFinding;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.visit.ReturnVisitAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Loads return visits as far as the signed-in person's rights reach. */
@ApplicationScoped
public class ReturnVisits {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private ReturnVisitAccess access;

    /** @throws NotFoundException when there is none that the caller may see */
    ReturnVisit visible(long id) {
        Conditions where = access.restrict(new Conditions(), viewer.get(), "v").and("v.id = :id", "id", id);
        return where.bind(em.createQuery(
                        "select v from ReturnVisit v join fetch v.customer join fetch v.unit" + where.where(),
                        ReturnVisit.class))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(ReturnVisit.TYPE, id));
    }

    /** @throws BusinessRuleException when the caller may see it but not change it */
    ReturnVisit changeable(long id) {
        ReturnVisit visit = visible(id);
        if (!access.mayChange(viewer.get(), visit)) {
            throw new BusinessRuleException("visit.error.visitNotYours", visit.getNumber());
        }
        return visit;
    }

    /** @throws StaleVersionException when somebody else was faster */
    ReturnVisit changeable(long id, long version) {
        ReturnVisit visit = changeable(id);
        StaleVersionException.check(visit, version);
        return visit;
    }

    /** @throws NotFoundException when there is none of a visit that the caller may see */
    VisitFinding finding(long id) {
        VisitFinding finding = em.find(VisitFinding.class, id);
        if (finding == null) {
            throw new NotFoundException(VisitFinding.TYPE, id);
        }
        changeable(finding.getVisit().getId());
        return finding;
    }
}
