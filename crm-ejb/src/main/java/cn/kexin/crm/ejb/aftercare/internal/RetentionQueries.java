package cn.kexin.crm.ejb.aftercare.internal;

import cn.kexin.crm.domain.aftercare.RetentionMoney;
import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.aftercare.MoneySum;
import cn.kexin.crm.ejb.aftercare.RetentionFilter;
import cn.kexin.crm.ejb.aftercare.RetentionRow;
import cn.kexin.crm.ejb.aftercare.WarrantyAccess;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.customer.CustomerAccess;
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
import java.util.List;
import java.util.Map;

/** Reads retention money straight into rows, of customers whose terms of trade the viewer may read. */
@ApplicationScoped
public class RetentionQueries {

    private static final String FROM = " from RetentionMoney r join r.customer c";

    private static final String ROW =
            """
            select r.id, r.version, c.id, c.number, c.name, i.id, i.part, i.productName, %s, k.number, k.subject, \
            r.money.amount, r.money.currency, r.releaseOn, r.note, r.releasedOn, b.name, u.id, p.id"""
                    + FROM
                    + " join c.ownerUnit u left join c.ownerPerson p left join r.item i left join r.customerCase k"
                    + " left join r.releasedBy b";

    private static final Map<String, String> SORT_FIELDS =
            Map.of("releaseOn", "r.releaseOn", "amount", "r.money.amount", "releasedOn", "r.releasedOn");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerAccess customers;

    @Inject
    private WarrantyAccess access;

    @Inject
    private CaseAccess cases;

    Page<RetentionRow> page(RetentionFilter filter, PageRequest page, Viewer viewer) {
        Conditions where = where(filter, viewer);
        return Page.of(rows(where, orderBy(page), page, viewer), page, () -> where.bind(
                        em.createQuery("select count(r)" + FROM + where.where(), Long.class))
                .getSingleResult());
    }

    /** @throws NotFoundException when there is none that the viewer may see */
    RetentionRow find(long id, Viewer viewer) {
        Conditions where = seen(viewer).and("r.id = :id", "id", id);
        return rows(where, "", new PageRequest(0, 1, null), viewer).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(RetentionMoney.TYPE, id));
    }

    RetentionMoney visible(long id, Viewer viewer) {
        Conditions where = seen(viewer).and("r.id = :id", "id", id);
        return where.bind(em.createQuery("select r" + FROM + where.where(), RetentionMoney.class))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(RetentionMoney.TYPE, id));
    }

    List<MoneySum> sums(RetentionFilter filter, Viewer viewer) {
        Conditions where = where(filter, viewer);
        return where.bind(em.createQuery(
                        "select sum(r.money.amount), r.money.currency" + FROM + where.where()
                                + " group by r.money.currency order by r.money.currency",
                        Object[].class))
                .getResultStream()
                .map(row -> new MoneySum((BigDecimal) row[0], (String) row[1]))
                .toList();
    }

    private Conditions seen(Viewer viewer) {
        return customers.restrict(new Conditions(), viewer, DataRight.COMMERCIAL, "c");
    }

    private Conditions where(RetentionFilter filter, Viewer viewer) {
        Conditions where = seen(viewer)
                .andIfGiven("column('customer_id', r) = :customer", "customer", filter.customerId())
                .andIfGiven("r.releasedOn is null and r.releaseOn <= :dueBy", "dueBy", filter.dueBy());
        if (filter.released() != null) {
            where.and(filter.released() ? "r.releasedOn is not null" : "r.releasedOn is null");
        }
        return where;
    }

    private List<RetentionRow> rows(Conditions where, String orderBy, PageRequest page, Viewer viewer) {
        Conditions query = new Conditions();
        where.lendTo(query);
        Conditions seenCase = cases.restrict(new Conditions(), viewer, "ks").and("ks.id = k.id");
        seenCase.lendTo(query);
        String select = ROW.formatted("(select ks.id from CustomerCase ks" + seenCase.where() + ")");
        return query.bind(em.createQuery(select + where.where() + orderBy, Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(column -> row(column, viewer))
                .toList();
    }

    private RetentionRow row(Object[] column, Viewer viewer) {
        return new RetentionRow(
                (Long) column[0],
                (Long) column[1],
                Ref.of((Long) column[2], (String) column[3], (String) column[4]),
                (Long) column[5],
                (WarrantyPart) column[6],
                (String) column[7],
                Ref.of((Long) column[8], (String) column[9], (String) column[10]),
                (BigDecimal) column[11],
                (String) column[12],
                (LocalDate) column[13],
                (String) column[14],
                (LocalDate) column[15],
                (String) column[16],
                access.mayChange(viewer, access.rights(viewer, (Long) column[17], (Long) column[18])));
    }

    private static String orderBy(PageRequest page) {
        if (page.sort() == null) {
            return " order by r.releaseOn, r.id";
        }
        String field = SORT_FIELDS.get(page.sortField());
        if (field == null) {
            throw BusinessRuleException.onField("sort", "common.error.sort", page.sortField());
        }
        String direction = page.descending() ? " desc" : "";
        return " order by " + field + direction + ", r.id" + direction;
    }
}
