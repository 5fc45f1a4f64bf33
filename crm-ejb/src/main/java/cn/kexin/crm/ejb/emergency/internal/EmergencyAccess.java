package cn.kexin.crm.ejb.emergency.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.emergency.EmergencyEntryKind;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Who sees an emergency: whoever sees its case, and whoever was called. */
@ApplicationScoped
public class EmergencyAccess {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseAccess cases;

    /**
     * @param query takes the values of the parameters that the answer names
     * @param alias the emergency's alias in the query
     * @return a condition in JPQL
     */
    String seen(Conditions query, Viewer viewer, String alias) {
        query.with("calledPersons", viewer.actingFor()).with("calledKind", EmergencyEntryKind.CALLED);
        String called = "exists (select ey.id from EmergencyEntry ey where column('emergency_id', ey) = " + alias
                + ".id and ey.kind = :calledKind and column('person_id', ey) in :calledPersons)";
        if (seesNoCase(viewer)) {
            return called;
        }
        Conditions seen =
                cases.restrict(new Conditions(), viewer, "ec").and("ec.id = column('case_id', " + alias + ")");
        seen.lendTo(query);
        return called + " or exists (select ec.id from CustomerCase ec" + seen.where() + ")";
    }

    private boolean seesNoCase(Viewer viewer) {
        return !cases.seesAll(viewer) && viewer.scope(DataRight.SEE).isEmpty();
    }

    boolean seesCase(Viewer viewer, long caseId) {
        if (seesNoCase(viewer)) {
            return false;
        }
        Conditions where = cases.restrict(new Conditions(), viewer, "c").and("c.id = :id", "id", caseId);
        return !where.bind(em.createQuery("select c.id from CustomerCase c" + where.where(), Long.class))
                .getResultList()
                .isEmpty();
    }

    /** @return whether the viewer may lead an emergency of the case: those who work on it, and everybody of the service desk */
    boolean mayLead(Viewer viewer, CustomerCase theCase) {
        return seesCase(viewer, theCase.getId()) && mayLeadSeen(viewer, theCase);
    }

    /** @param theCase one that the viewer sees */
    boolean mayLeadSeen(Viewer viewer, CustomerCase theCase) {
        return cases.mayWork(viewer, theCase) || viewer.has(Role.SERVICE);
    }
}
