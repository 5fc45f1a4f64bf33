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

import cn.kexin.crm.domain.casework.CaseLink;
import cn.kexin.crm.domain.casework.CaseTies;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.casework.BulkResult;
import cn.kexin.crm.ejb.casework.CaseRow;
import cn.kexin.crm.ejb.casework.CaseTiesFacade;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.casework.TiedCases;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Ties cases together, each act with the rights that it needs on both. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD, EXECUTIVE
})
public class CaseTiesBean implements CaseTiesFacade {

    private static final int AT_A_TIME = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CaseRepository cases;

    @Inject
    private CaseActs acts;

    @Inject
    private CaseOpening opening;

    @Inject
    private TiedCaseQuery tied;

    @Override
    public TiedCases of(long id) {
        return tied.of(id, viewer.get());
    }

    @Override
    public CaseRow whole(long id) {
        return CaseViews.row(cases.workable(id));
    }

    @Override
    public long splitOff(long id, OpenCase part) {
        CustomerCase whole = cases.workable(id);
        if (!whole.getCustomer().getId().equals(part.customerId())) {
            throw BusinessRuleException.onField("customerId", "casework.error.partOfOther", whole.getNumber());
        }
        CustomerCase child = em.find(CustomerCase.class, opening.open(part));
        ties(whole).splitOff(child);
        return child.getId();
    }

    @Override
    public long merge(long id, long version, long otherId) {
        CustomerCase theCase = cases.workable(id);
        StaleVersionException.check(theCase, version);
        return ties(theCase).merge(cases.workable(otherId)).getId();
    }

    @Override
    public void relate(long id, long otherId) {
        CustomerCase theCase = cases.workable(id);
        CustomerCase other = cases.visible(otherId);
        if (links(id, otherId).isEmpty()) {
            em.persist(new CaseLink(theCase, other, cases.me(), acts.on(theCase).at()));
        }
    }

    @Override
    public void unrelate(long id, long otherId) {
        cases.workable(id);
        links(id, otherId).forEach(em::remove);
    }

    private List<CaseLink> links(long id, long otherId) {
        return em.createQuery(
                        "select l from CaseLink l where column('one_id', l) = :lower and column('other_id', l) = :higher",
                        CaseLink.class)
                .setParameter("lower", Math.min(id, otherId))
                .setParameter("higher", Math.max(id, otherId))
                .getResultList();
    }

    @Override
    public void causedBy(long id, long faultId) {
        CustomerCase theCase = cases.workable(id);
        CustomerCase fault = cases.visible(faultId);
        if (isBehindOthers(theCase)) {
            throw new BusinessRuleException("casework.error.majorHasMajor", theCase.getNumber());
        }
        ties(theCase).causedBy(fault);
    }

    private boolean isBehindOthers(CustomerCase fault) {
        return !affected(fault, EnumSet.allOf(StageKind.class), 1).isEmpty();
    }

    @Override
    public void notCausedByFault(long id) {
        CustomerCase theCase = cases.workable(id);
        ties(theCase).notCausedByFault();
    }

    @Override
    public List<BulkResult> answerAffected(long faultId, String answer) {
        return each(cases.workable(faultId), EnumSet.of(StageKind.ACTIVE, StageKind.WAITING), affected -> {
            if (affected.getRespondedAt() == null) {
                affected.respond(acts.on(affected), answer);
            }
        });
    }

    @Override
    public List<BulkResult> resolveAffected(long faultId, String note) {
        return each(cases.workable(faultId), EnumSet.of(StageKind.ACTIVE, StageKind.WAITING), affected -> ties(affected)
                .resolveWithFault(note));
    }

    private List<BulkResult> each(CustomerCase fault, Set<StageKind> statuses, Consumer<CustomerCase> what) {
        List<BulkResult> results = new ArrayList<>();
        for (Long id : affected(fault, statuses, AT_A_TIME)) {
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
