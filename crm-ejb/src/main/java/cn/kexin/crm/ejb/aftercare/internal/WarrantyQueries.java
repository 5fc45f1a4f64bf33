package cn.kexin.crm.ejb.aftercare.internal;

import cn.kexin.crm.domain.aftercare.SeasonKind;
import cn.kexin.crm.domain.aftercare.WarrantyBasis;
import cn.kexin.crm.domain.aftercare.WarrantyItem;
import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.SerialKey;
import cn.kexin.crm.ejb.aftercare.WarrantyAccess;
import cn.kexin.crm.ejb.aftercare.WarrantyFilter;
import cn.kexin.crm.ejb.aftercare.WarrantyMonth;
import cn.kexin.crm.ejb.aftercare.WarrantyRow;
import cn.kexin.crm.ejb.aftercare.WarrantySerial;
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
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads what is warranted straight into rows: one statement for a page, one for its count. */
@ApplicationScoped
public class WarrantyQueries {

    private static final String FROM =
            """
            \sfrom WarrantyItem w join w.customer c join c.ownerUnit u left join c.ownerPerson p \
            left join w.customerCase k""";

    private static final String ROW =
            """
            select w.id, w.version, c.id, c.number, c.name, %s, k.number, k.subject, w.part, w.productName, \
            w.serialNumber, w.acceptedOn, w.divisionCode, w.season, w.designLifeYears, w.agreedUntil, w.startsOn, \
            w.endsOn, w.statutoryUntil, w.basis, u.id, p.id, \
            (select count(m.id) from WarrantyClaim m where m.item = w)""";

    /** What lists may be sorted by, in the names of the row. */
    private static final Map<String, String> SORT_FIELDS = Map.of(
            "endsOn", "w.endsOn",
            "startsOn", "w.startsOn",
            "part", "w.part",
            "productName", "w.productName",
            "customer", "c.nameOrder");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private WarrantyAccess access;

    @Inject
    private CaseAccess cases;

    Page<WarrantyRow> page(WarrantyFilter filter, PageRequest page, Viewer viewer) {
        Conditions where = where(filter, viewer);
        List<WarrantyRow> rows = rows(where, orderBy(page), page, viewer);
        String counted = "select w.id from WarrantyItem w" + where.where();
        return Page.ofMany(rows, page, most -> where.bind(em.createQuery(counted, Long.class))
                .setMaxResults((int) most)
                .getResultList()
                .size());
    }

    /** @throws NotFoundException when there is none that the viewer may see */
    WarrantyRow find(long id, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c").and("w.id = :id", "id", id);
        return rows(where, "", new PageRequest(0, 1, null), viewer).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(WarrantyItem.TYPE, id));
    }

    /** @return what has a serial number that begins so, by number; answered by the index of the numbers */
    List<WarrantySerial> bySerial(String typed, int limit, Viewer viewer) {
        String serial = SerialKey.of(typed);
        if (!SerialKey.isSearchable(serial)) {
            return List.of();
        }
        Conditions where = access.restrict(new Conditions(), viewer, "c")
                .and("w.serialKey like :serial escape '!'", "serial", SerialKey.beginning(serial));
        return where.bind(em.createQuery(
                        "select w.id, w.part, w.productName, w.serialNumber, c.id, c.number, c.name from WarrantyItem w"
                                + " join w.customer c" + where.where() + " order by w.serialKey, w.id",
                        Object[].class))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new WarrantySerial(
                        (Long) row[0],
                        (WarrantyPart) row[1],
                        (String) row[2],
                        (String) row[3],
                        Ref.of((Long) row[4], (String) row[5], (String) row[6])))
                .toList();
    }

    private List<WarrantyRow> rows(Conditions where, String orderBy, PageRequest page, Viewer viewer) {
        Conditions query = new Conditions();
        where.lendTo(query);
        String select = ROW.formatted(seenCase(viewer, query)) + FROM + where.where() + orderBy;
        return query.bind(em.createQuery(select, Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(column -> row(column, viewer))
                .toList();
    }

    /** A case tells what it is only to those who see it too. */
    private String seenCase(Viewer viewer, Conditions query) {
        Conditions seen = cases.restrict(new Conditions(), viewer, "ks").and("ks.id = k.id");
        seen.lendTo(query);
        return "(select ks.id from CustomerCase ks" + seen.where() + ")";
    }

    private Conditions where(WarrantyFilter filter, Viewer viewer) {
        Conditions where = access.restrictLink(new Conditions(), viewer, "column('customer_id', w)");
        return where.andIfGiven("column('customer_id', w) = :customer", "customer", filter.customerId())
                .andIfGiven("column('case_id', w) = :theCase", "theCase", filter.caseId())
                .andIfGiven("w.startsOn <= :onDate and w.endsOn >= :onDate", "onDate", filter.on())
                .andIfGiven("w.part = :part", "part", filter.part())
                .andIfGiven("w.endsOn >= :endsFrom", "endsFrom", filter.endsFrom())
                .andIfGiven("w.endsOn <= :endsTo", "endsTo", filter.endsTo())
                .andIfGiven("w.serialNumber = :serial", "serial", filter.serialNumber());
    }

    List<WarrantyMonth> months(WarrantyFilter filter, YearMonth first, int count, Viewer viewer) {
        Conditions where = where(filter, viewer)
                .and("w.endsOn >= :firstDay", "firstDay", first.atDay(1))
                .and(
                        "w.endsOn < :afterLast",
                        "afterLast",
                        first.plusMonths(count).atDay(1));
        String month = "extract(year from w.endsOn), extract(month from w.endsOn)";
        Map<YearMonth, Long> counted = new HashMap<>();
        where.bind(em.createQuery(
                        "select " + month + ", count(w.id) from WarrantyItem w" + where.where() + " group by " + month,
                        Object[].class))
                .getResultList()
                .forEach(row -> counted.put(
                        YearMonth.of(((Number) row[0]).intValue(), ((Number) row[1]).intValue()), (Long) row[2]));
        return IntStream.range(0, count)
                .mapToObj(first::plusMonths)
                .map(each -> new WarrantyMonth(each, counted.getOrDefault(each, 0L)))
                .toList();
    }

    private WarrantyRow row(Object[] column, Viewer viewer) {
        return new WarrantyRow(
                (Long) column[0],
                (Long) column[1],
                Ref.of((Long) column[2], (String) column[3], (String) column[4]),
                Ref.of((Long) column[5], (String) column[6], (String) column[7]),
                (WarrantyPart) column[8],
                (String) column[9],
                (String) column[10],
                (LocalDate) column[11],
                (String) column[12],
                (SeasonKind) column[13],
                (Integer) column[14],
                (LocalDate) column[15],
                (LocalDate) column[16],
                (LocalDate) column[17],
                (LocalDate) column[18],
                (WarrantyBasis) column[19],
                (Long) column[22],
                access.mayChange(viewer, access.rights(viewer, (Long) column[20], (Long) column[21])));
    }

    private static String orderBy(PageRequest page) {
        if (page.sort() == null) {
            return " order by w.endsOn, w.id";
        }
        String field = SORT_FIELDS.get(page.sortField());
        if (field == null) {
            throw BusinessRuleException.onField("sort", "common.error.sort", page.sortField());
        }
        String direction = page.descending() ? " desc" : "";
        return " order by " + field + direction + ", w.id" + direction;
    }
}
