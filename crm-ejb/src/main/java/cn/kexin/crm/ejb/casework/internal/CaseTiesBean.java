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
import cn.kexin.crm.domain.casework.CaseMerge;
import cn.kexin.crm.domain.casework.CaseMerging;
import cn.kexin.crm.domain.casework.CaseTies;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
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
import java.util.List;
import java.util.Optional;

/** Ties cases together, each act with the rights that it needs on both. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD, EXECUTIVE
})
public class CaseTiesBean implements CaseTiesFacade {

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
        CaseMerge merge = new CaseMerging(theCase, acts.on(theCase)).merge(cases.workable(otherId));
        // One that was merged before and then reopened by itself leaves a memory that is worth nothing any more.
        merge(merge.getMerged().getId()).ifPresent(old -> {
            em.remove(old);
            em.flush();
        });
        em.persist(merge);
        return merge.getSurvivor().getId();
    }

    @Override
    public long undoMerge(long id, long version) {
        CustomerCase theCase = cases.workable(id);
        StaleVersionException.check(theCase, version);
        CaseMerge merge =
                merge(id).orElseThrow(() -> new BusinessRuleException("casework.error.notMerged", theCase.getNumber()));
        cases.workable(merge.getSurvivor().getId());
        CustomerCase survivor = new CaseMerging(theCase, acts.on(theCase)).undo(merge);
        em.remove(merge);
        return survivor.getId();
    }

    private Optional<CaseMerge> merge(long mergedId) {
        return em.createQuery("select g from CaseMerge g where column('merged_id', g) = :merged", CaseMerge.class)
                .setParameter("merged", mergedId)
                .getResultStream()
                .findFirst();
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

    private CaseTies ties(CustomerCase theCase) {
        return new CaseTies(theCase, acts.on(theCase));
    }
}
