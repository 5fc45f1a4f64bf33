package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.visit.AppointmentStatus;
import cn.kexin.crm.domain.visit.ReturnVisit;
import cn.kexin.crm.domain.visit.ReturnVisitState;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.visit.ReturnVisitAccess;
import cn.kexin.crm.ejb.visit.VisitFigure;
import cn.kexin.crm.ejb.visit.VisitFilter;
import cn.kexin.crm.ejb.visit.VisitFilter.When;
import cn.kexin.crm.ejb.visit.VisitRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads return visits straight into rows: one statement for a page, one for its count; figures with one for each sort. */
@ApplicationScoped
public class VisitQueries {

    /** So many days back visits count as done lately. */
    static final int LATELY = 90;

    private static final String ROW =
            """
            select v.id, v.version, v.number, c.id, c.number, c.name, %s, k.number, k.subject, v.reason, u.id, u.code, u.name, \
            p.id, p.username, p.name, v.siteAddress, v.siteDivision, v.opensOn, v.dueOn, v.state, a.id, a.number, a.subject, \
            a.time.startsAt, a.status, v.doneOn, v.satisfaction, \
            (select count(f.id) from VisitFinding f where f.visit = v), \
            (select count(o.id) from VisitFinding o left join o.customerCase ok where o.visit = v \
            and (ok.id is null or ok.status <> :closed)) \
            from ReturnVisit v join v.customer c join v.unit u left join v.person p left join v.customerCase k \
            left join v.appointment a""";

    private static final Map<String, String> SORT_FIELDS =
            Map.of("dueOn", "v.dueOn", "division", "v.siteDivision", "customer", "c.nameOrder");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReturnVisitAccess access;

    @Inject
    private CaseAccess cases;

    @Inject
    private CompanyDay day;

    Page<VisitRow> page(VisitFilter filter, PageRequest page, Viewer viewer) {
        Conditions where = where(filter, viewer);
        return Page.ofMany(rows(where, orderBy(page), page, viewer), page, most -> where.bind(
                        em.createQuery("select v.id from ReturnVisit v" + where.where(), Long.class))
                .setMaxResults((int) most)
                .getResultList()
                .size());
    }

    /** @throws NotFoundException when there is none that the viewer may see */
    VisitRow row(long id, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "v").and("v.id = :id", "id", id);
        return rows(where, "", new PageRequest(0, 1, null), viewer).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(ReturnVisit.TYPE, id));
    }

    private Conditions where(VisitFilter filter, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "v")
                .andIfGiven("column('customer_id', v) = :customer", "customer", filter.customerId())
                .andIfGiven("v.unit.code = :unit", "unit", filter.unit())
                .andIfGiven(
                        "v.siteDivision like :division",
                        "division",
                        filter.division() == null ? null : filter.division() + "%")
                .andIfGiven("v.dueOn >= :dueFrom", "dueFrom", filter.dueFrom())
                .andIfGiven("v.dueOn <= :dueTo", "dueTo", filter.dueTo());
        return filter.when() == null ? where : when(where, filter.when());
    }

    private Conditions when(Conditions where, When when) {
        LocalDate today = day.today();
        return switch (when) {
            case DUE ->
                state(where, ReturnVisitState.OPEN)
                        .and("v.opensOn <= :today", "today", today)
                        .and("v.dueOn >= :today");
            case OVERDUE -> state(where, ReturnVisitState.OPEN).and("v.dueOn < :today", "today", today);
            case AHEAD -> state(where, ReturnVisitState.OPEN).and("v.opensOn > :today", "today", today);
            case DONE -> state(where, ReturnVisitState.DONE);
            case DROPPED -> state(where, ReturnVisitState.DROPPED);
        };
    }

    private static Conditions state(Conditions where, ReturnVisitState state) {
        return where.and("v.state = :state", "state", state);
    }

    private List<VisitRow> rows(Conditions where, String orderBy, PageRequest page, Viewer viewer) {
        Conditions query = new Conditions().with("closed", StageKind.CLOSED);
        where.lendTo(query);
        Conditions seen = cases.restrict(new Conditions(), viewer, "ks").and("ks.id = k.id");
        seen.lendTo(query);
        String seenCase = "(select ks.id from CustomerCase ks" + seen.where() + ")";
        return query.bind(em.createQuery(ROW.formatted(seenCase) + where.where() + orderBy, Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(VisitQueries::row)
                .toList();
    }

    /** @return due, overdue and done of each unit that has any */
    List<VisitFigure> figures(Viewer viewer) {
        Map<Ref, Long> due = counts(when(access.restrict(new Conditions(), viewer, "v"), When.DUE));
        Map<Ref, Long> overdue = counts(when(access.restrict(new Conditions(), viewer, "v"), When.OVERDUE));
        Map<Ref, Long> done = counts(when(access.restrict(new Conditions(), viewer, "v"), When.DONE)
                .and("v.doneOn >= :since", "since", day.today().minusDays(LATELY)));
        Map<Ref, VisitFigure> figures = new HashMap<>();
        for (Map<Ref, Long> each : List.of(due, overdue, done)) {
            each.keySet()
                    .forEach(unit -> figures.put(
                            unit,
                            new VisitFigure(
                                    unit,
                                    due.getOrDefault(unit, 0L),
                                    overdue.getOrDefault(unit, 0L),
                                    done.getOrDefault(unit, 0L))));
        }
        return figures.values().stream()
                .sorted(Comparator.comparing(figure -> figure.unit().name()))
                .toList();
    }

    private Map<Ref, Long> counts(Conditions where) {
        Map<Ref, Long> counts = new HashMap<>();
        where.bind(em.createQuery(
                        "select u.id, u.code, u.name, count(v.id) from ReturnVisit v join v.unit u" + where.where()
                                + " group by u.id, u.code, u.name",
                        Object[].class))
                .getResultList()
                .forEach(row -> counts.put(Ref.of((Long) row[0], (String) row[1], (String) row[2]), (Long) row[3]));
        return counts;
    }

    private static VisitRow row(Object[] column) {
        return new VisitRow(
                (Long) column[0],
                (Long) column[1],
                (String) column[2],
                Ref.of((Long) column[3], (String) column[4], (String) column[5]),
                Ref.of((Long) column[6], (String) column[7], (String) column[8]),
                (String) column[9],
                Ref.of((Long) column[10], (String) column[11], (String) column[12]),
                Ref.of((Long) column[13], (String) column[14], (String) column[15]),
                (String) column[16],
                (String) column[17],
                (LocalDate) column[18],
                (LocalDate) column[19],
                (ReturnVisitState) column[20],
                Ref.of((Long) column[21], (String) column[22], (String) column[23]),
                (Instant) column[24],
                (AppointmentStatus) column[25],
                (LocalDate) column[26],
                (Integer) column[27],
                (Long) column[28],
                (Long) column[29]);
    }

    /** Places are kept together by their codes, which begin with those of the larger places. */
    private static String orderBy(PageRequest page) {
        String field = page.sort() == null ? "v.dueOn" : SORT_FIELDS.get(page.sortField());
        if (field == null) {
            throw BusinessRuleException.onField("sort", "common.error.sort", page.sortField());
        }
        String direction = page.descending() ? " desc" : "";
        String nulls = field.equals("v.siteDivision") ? " nulls last, v.dueOn" : "";
        return " order by " + field + direction + nulls + ", v.id" + direction;
    }
}
