package cn.kexin.crm.ejb.touch.internal;

import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.touch.StageDecision;
import cn.kexin.crm.domain.touch.StageProposal;
import cn.kexin.crm.domain.touch.StageReason;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerRights;
import cn.kexin.crm.ejb.customer.FilterFieldSource;
import cn.kexin.crm.ejb.organisation.Scope;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.touch.StageView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads proposals and decisions as far as the viewer may see what they rest on. */
@ApplicationScoped
public class StageQueries {

    private static final int MOST = 50;

    private static final String FROM = " from StageProposal s join s.customer c";

    private static final String COLUMNS =
            "select s.id, s.version, c.id, c.number, c.name, c.relationshipStage, s.stage, s.reasons, s.proposedAt";

    private static final String OF_CUSTOMER = COLUMNS
            + ", s.usesProfile, u.id, p.id from Customer c join c.ownerUnit u left join c.ownerPerson p"
            + " left join StageProposal s on s.customer = c and s.declinedAt is null";

    /** A truth value is written into some statements as a number, which H2 does not compare with it. */
    private static final String NO_PROFILE = "sql('case when ? then 1 else 0 end', s.usesProfile) = 0";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerAccess access;

    Optional<StageProposal> proposalOf(long customerId) {
        return em.createQuery("select s from StageProposal s where s.customer.id = :customer", StageProposal.class)
                .setParameter("customer", customerId)
                .getResultStream()
                .findFirst();
    }

    /** @return how a customer stands, if the viewer sees it; a proposal only for those who may decide on it */
    Optional<StageView> of(long customerId, Viewer viewer) {
        Conditions where =
                access.restrict(new Conditions(), viewer, "c").and("c.id = :customer", "customer", customerId);
        return where.bind(em.createQuery(OF_CUSTOMER + where.where(), Object[].class))
                .getResultStream()
                .findFirst()
                .map(column -> {
                    CustomerRights rights = access.rights(viewer, (Long) column[10], (Long) column[11]);
                    boolean proposed =
                            column[0] != null && rights.edit() && (rights.profile() || !((Boolean) column[9]));
                    return new StageView((RelationshipStage) column[5], proposed ? row(column) : null, rights.edit());
                });
    }

    Page<StageView.Proposal> page(PageRequest page, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c").and("s.declinedAt is null");
        FilterFieldSource.Binding bind = where::naming;
        where.and(held(DataRight.EDIT, "c", viewer, bind));
        where.and(NO_PROFILE + " or " + held(DataRight.PROFILE, "c", viewer, bind));
        List<StageView.Proposal> rows = where.bind(em.createQuery(
                        COLUMNS + FROM + where.where() + " order by s.proposedAt desc, s.id desc", Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(StageQueries::row)
                .toList();
        return Page.of(
                rows, page, () -> where.bind(em.createQuery("select count(s)" + FROM + where.where(), Long.class))
                        .getSingleResult());
    }

    /**
     * @param alias the customer's alias in the query
     * @return the condition in JPQL that a proposal waits which the viewer sees and may decide
     */
    String waiting(String alias, Viewer viewer, FilterFieldSource.Binding bind) {
        return "(" + held(DataRight.EDIT, alias, viewer, bind) + ") and exists (select s.id from StageProposal s where"
                + " column('customer_id', s) = " + alias + ".id and s.declinedAt is null and (" + NO_PROFILE + " or "
                + held(DataRight.PROFILE, alias, viewer, bind) + "))";
    }

    /** @return the condition that the viewer holds a right over the customer */
    private static String held(DataRight right, String alias, Viewer viewer, FilterFieldSource.Binding bind) {
        Scope scope = viewer.scope(right);
        if (scope.all() || scope.isEmpty()) {
            return scope.all() ? "1 = 1" : "1 = 0";
        }
        String own = "column('owner_person_id', " + alias + ") in " + bind.bind(viewer.actingFor());
        return scope.units().isEmpty()
                ? own
                : own + " or column('owner_unit_id', " + alias + ") in " + bind.bind(scope.units());
    }

    private static StageView.Proposal row(Object[] column) {
        return new StageView.Proposal(
                (Long) column[0],
                (Long) column[1],
                Ref.of((Long) column[2], (String) column[3], (String) column[4]),
                (RelationshipStage) column[5],
                (RelationshipStage) column[6],
                StageReason.read((String) column[7]),
                (Instant) column[8]);
    }

    List<StageView.Decision> decisions(long customerId, boolean profile) {
        return em.createQuery(
                        "select d from StageDecision d join fetch d.person where d.customer.id = :customer order by d.decidedAt desc, d.id desc",
                        StageDecision.class)
                .setParameter("customer", customerId)
                .setMaxResults(MOST)
                .getResultStream()
                .map(each -> new StageView.Decision(
                        each.getId(),
                        each.getKind(),
                        each.getFrom(),
                        each.getTo(),
                        each.getReasons().stream()
                                .filter(reason -> profile || reason.kind() != StageReason.Kind.PROFILE)
                                .toList(),
                        each.getNote(),
                        each.getPerson().getName(),
                        each.getDecidedAt()))
                .toList();
    }
}
