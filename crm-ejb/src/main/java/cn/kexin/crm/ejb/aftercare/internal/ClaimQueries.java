package cn.kexin.crm.ejb.aftercare.internal;

import cn.kexin.crm.domain.aftercare.ClaimSetting;
import cn.kexin.crm.domain.aftercare.RecourseState;
import cn.kexin.crm.domain.aftercare.WarrantyClaim;
import cn.kexin.crm.domain.aftercare.WarrantyCover;
import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.aftercare.ClaimFilter;
import cn.kexin.crm.ejb.aftercare.ClaimRow;
import cn.kexin.crm.ejb.aftercare.CostRow;
import cn.kexin.crm.ejb.aftercare.PartCost;
import cn.kexin.crm.ejb.aftercare.RecourseRow;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads claims straight into rows, as far as the viewer sees their cases. */
@ApplicationScoped
public class ClaimQueries {

    private static final String FROM = " from WarrantyClaim m join m.customerCase k join m.customer c";

    private static final String ROW =
            """
            select m.id, c.id, c.number, c.name, k.id, k.number, k.subject, i.id, m.part, i.productName, m.reportedOn, \
            m.cover, m.coveredUntil, m.earlierClaims, k.status"""
                    + FROM + " left join m.item i";

    private static final String LATEST_FIRST = " order by m.reportedOn desc, m.id desc";

    /** So many earlier faults are shown. */
    private static final int MOST_EARLIER = 20;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseAccess cases;

    Page<ClaimRow> page(ClaimFilter filter, PageRequest page, Viewer viewer) {
        Conditions where = where(filter, viewer);
        return Page.ofMany(rows(where, page.first(), page.size()), page, most -> where.bind(
                        em.createQuery("select m.id" + FROM + where.where(), Long.class))
                .setMaxResults((int) most)
                .getResultList()
                .size());
    }

    private List<ClaimRow> rows(Conditions where, int first, int size) {
        return where.bind(em.createQuery(ROW + where.where() + LATEST_FIRST, Object[].class))
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultStream()
                .map(ClaimQueries::row)
                .toList();
    }

    /** @return the claim, or null when there is none that the viewer may see */
    ClaimRow first(Conditions where) {
        return rows(where, 0, 1).stream().findFirst().orElse(null);
    }

    Conditions seen(Viewer viewer) {
        return cases.restrict(new Conditions(), viewer, "k");
    }

    private Conditions where(ClaimFilter filter, Viewer viewer) {
        Conditions where = seen(viewer)
                .andIfGiven("column('customer_id', m) = :customer", "customer", filter.customerId())
                .andIfGiven("column('item_id', m) = :item", "item", filter.itemId())
                .andIfGiven("m.part = :part", "part", filter.part());
        if (filter.repeated() != null) {
            where.and(filter.repeated() ? "m.earlierClaims > 0" : "m.earlierClaims = 0");
        }
        if (filter.open() != null) {
            where.and(filter.open() ? "k.status <> :closed" : "k.status = :closed", "closed", StageKind.CLOSED);
        }
        return where;
    }

    /** @throws NotFoundException when there is none that the viewer may see */
    WarrantyClaim visible(long id, Viewer viewer) {
        Conditions where = seen(viewer).and("m.id = :id", "id", id);
        return where.bind(em.createQuery("select m" + FROM + where.where(), WarrantyClaim.class))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(WarrantyClaim.TYPE, id));
    }

    /**
     * Claims for the same, before a day and within the span that is set: of the same customer and part, and of the same item
     * where both name one.
     *
     * @param exceptId a claim that is left out, or null
     */
    List<ClaimRow> earlier(
            Conditions where, long customerId, WarrantyPart part, Long itemId, LocalDate on, Long exceptId) {
        where.and("column('customer_id', m) = :customer", "customer", customerId)
                .and("m.part = :part", "part", part)
                .and("m.reportedOn >= :since", "since", setting().since(on))
                .and("m.reportedOn <= :onDate", "onDate", on)
                .andIfGiven("m.id < :except", "except", exceptId)
                .andIfGiven("column('item_id', m) is null or column('item_id', m) = :item", "item", itemId);
        return rows(where, 0, MOST_EARLIER);
    }

    ClaimSetting setting() {
        return em.createQuery("select s from ClaimSetting s", ClaimSetting.class)
                .getResultList()
                .get(0);
    }

    List<CostRow> costs(long claimId) {
        return em.createQuery(
                        """
                        select new cn.kexin.crm.ejb.aftercare.CostRow(x.id, x.version, x.kind, x.money.amount, \
                        x.money.currency, x.incurredOn, x.note, p.name) from ClaimCost x join x.recordedBy p \
                        where x.claim.id = :claim order by x.incurredOn desc, x.id desc""",
                        CostRow.class)
                .setParameter("claim", claimId)
                .getResultList();
    }

    List<RecourseRow> recourses(long claimId) {
        return em.createQuery(
                        """
                        select new cn.kexin.crm.ejb.aftercare.RecourseRow(r.id, r.version, r.against, r.party, \
                        r.money.amount, r.money.currency, r.state, r.note) from ClaimRecourse r \
                        where r.claim.id = :claim order by r.id""",
                        RecourseRow.class)
                .setParameter("claim", claimId)
                .getResultList();
    }

    /** One statement for what was paid, one for what came back. */
    List<PartCost> sums(ClaimFilter filter, Viewer viewer) {
        Conditions where = where(filter, viewer);
        Map<String, BigDecimal> recovered = new HashMap<>();
        Conditions back = where(filter, viewer).and("r.state = :back", "back", RecourseState.RECOVERED);
        back.bind(em.createQuery(
                        "select m.part, r.money.currency, sum(r.money.amount) from ClaimRecourse r join r.claim m"
                                + " join m.customerCase k" + back.where() + " group by m.part, r.money.currency",
                        Object[].class))
                .getResultList()
                .forEach(row -> recovered.put(row[0] + "/" + row[1], (BigDecimal) row[2]));
        return where.bind(em.createQuery(
                        "select m.part, x.money.currency, count(distinct m.id), sum(x.money.amount)"
                                + " from ClaimCost x join x.claim m join m.customerCase k" + where.where()
                                + " group by m.part, x.money.currency",
                        Object[].class))
                .getResultStream()
                .map(row -> new PartCost(
                        (WarrantyPart) row[0],
                        (String) row[1],
                        (Long) row[2],
                        (BigDecimal) row[3],
                        recovered.getOrDefault(row[0] + "/" + row[1], BigDecimal.ZERO)))
                .sorted(Comparator.comparing(PartCost::currency)
                        .thenComparing(PartCost::amount, Comparator.reverseOrder()))
                .toList();
    }

    private static ClaimRow row(Object[] column) {
        return new ClaimRow(
                (Long) column[0],
                Ref.of((Long) column[1], (String) column[2], (String) column[3]),
                Ref.of((Long) column[4], (String) column[5], (String) column[6]),
                (Long) column[7],
                (WarrantyPart) column[8],
                (String) column[9],
                (LocalDate) column[10],
                (WarrantyCover) column[11],
                (LocalDate) column[12],
                (Integer) column[13],
                (StageKind) column[14]);
    }
}
