package cn.kexin.crm.ejb.casework.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.EXECUTIVE;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.casework.CaseTies;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.casework.BulkResult;
import cn.kexin.crm.ejb.casework.MajorFaultFacade;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Works on the cases behind which a fault is, each with the rights that it needs. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD, EXECUTIVE
})
public class MajorFaultBean implements MajorFaultFacade {

    private static final Set<StageKind> IN_WORK = EnumSet.of(StageKind.ACTIVE, StageKind.WAITING);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseRepository cases;

    @Inject
    private CaseActs acts;

    @Override
    public void causedBy(long id, long faultId) {
        CustomerCase theCase = cases.workable(id);
        requireNoFault(theCase);
        ties(theCase).causedBy(cases.visible(faultId));
    }

    @Override
    public void notCausedByFault(long id) {
        ties(cases.workable(id)).notCausedByFault();
    }

    @Override
    public List<BulkResult> attach(List<Long> ids, long faultId) {
        CustomerCase fault = cases.visible(faultId);
        CaseTies.requireFault(fault);
        return each(new LinkedHashSet<>(ids), theCase -> {
            if (fault.equals(theCase.getMajor())) {
                throw new BusinessRuleException("casework.error.underThisFault", fault.getNumber());
            }
            requireNoFault(theCase);
            ties(theCase).causedBy(fault);
        });
    }

    @Override
    public List<BulkResult> detach(List<Long> ids, long faultId) {
        CustomerCase fault = cases.visible(faultId);
        return each(new LinkedHashSet<>(ids), theCase -> {
            if (!fault.equals(theCase.getMajor())) {
                throw new BusinessRuleException("casework.error.notUnderFault", fault.getNumber());
            }
            ties(theCase).notCausedByFault();
        });
    }

    /** Faults do not nest. */
    private void requireNoFault(CustomerCase theCase) {
        if (!affected(theCase, EnumSet.allOf(StageKind.class), 1).isEmpty()) {
            throw new BusinessRuleException("casework.error.majorHasMajor", theCase.getNumber());
        }
    }

    @Override
    public List<BulkResult> answerAffected(long faultId, String answer) {
        return each(affected(cases.workable(faultId), IN_WORK, AT_A_TIME), theCase -> {
            if (theCase.getRespondedAt() == null) {
                theCase.respond(acts.on(theCase), answer);
            }
        });
    }

    @Override
    public List<BulkResult> resolveAffected(long faultId, String note) {
        return each(affected(cases.workable(faultId), IN_WORK, AT_A_TIME), theCase -> ties(theCase)
                .resolveWithFault(note));
    }

    /** What is refused for one is told and leaves it as it was; the others are done. */
    private List<BulkResult> each(Collection<Long> ids, Consumer<CustomerCase> what) {
        List<BulkResult> results = new ArrayList<>();
        for (Long id : ids) {
            String number = null;
            try {
                number = cases.visible(id).getNumber();
                what.accept(cases.workable(id));
                results.add(new BulkResult(id, number, null, List.of()));
            } catch (BusinessRuleException e) {
                results.add(new BulkResult(id, number, e.getKey(), e.getArguments()));
            }
        }
        return results;
    }

    private List<Long> affected(CustomerCase fault, Set<StageKind> statuses, int most) {
        return em.createQuery(
                        "select c.id from CustomerCase c where c.major = :fault and c.status in :statuses order by c.id",
                        Long.class)
                .setParameter("fault", fault)
                .setParameter("statuses", statuses)
                .setMaxResults(most)
                .getResultList();
    }

    private CaseTies ties(CustomerCase theCase) {
        return new CaseTies(theCase, acts.on(theCase));
    }
}
