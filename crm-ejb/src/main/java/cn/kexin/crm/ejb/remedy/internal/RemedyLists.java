package cn.kexin.crm.ejb.remedy.internal;

import cn.kexin.crm.domain.casework.RemedyState;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.remedy.CauseCategory;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.remedy.CauseCount;
import cn.kexin.crm.ejb.remedy.RemedyFilter;
import cn.kexin.crm.ejb.remedy.RemedyRow;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads cases by their causes straight into rows: one statement for a page, one for its count, one for the figures. */
@ApplicationScoped
public class RemedyLists {

    private static final String COMPLAINT = "COMPLAINT";

    private static final String ROW =
            """
            select c.id, c.number, c.subject, k.id, k.number, k.name, c.openedAt, c.status, r.cause.category, \
            r.cause.conclusion, c.remedyState, \
            (select count(o.id) from RemedyAction o where o.remedy = r and o.task.state = :open), u.name""";

    private static final Map<String, String> SORT_FIELDS = Map.of("openedAt", "c.openedAt", "number", "c.number");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseAccess access;

    @Inject
    private CompanyZone zone;

    Page<RemedyRow> page(RemedyFilter filter, PageRequest page, Viewer viewer) {
        Conditions where = where(filter, viewer);
        Conditions query = new Conditions().with("open", TaskState.OPEN);
        where.lendTo(query);
        List<RemedyRow> rows = query.bind(
                        em.createQuery(ROW + from(filter) + where.where() + orderBy(page), Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(RemedyLists::row)
                .toList();
        return Page.ofMany(
                rows, page, most -> where.bind(em.createQuery("select c.id" + from(filter) + where.where(), Long.class))
                        .setMaxResults((int) most)
                        .getResultList()
                        .size());
    }

    /** Of complaints those without a known cause count, too. */
    private static String from(RemedyFilter filter) {
        return " from CustomerCase c join c.customer k join c.unit u " + (filter.complaints() ? "left join" : "join")
                + " Remedy r on r.customerCase = c";
    }

    private Conditions where(RemedyFilter filter, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c")
                .andIfGiven("c.type = :type", "type", filter.complaints() ? COMPLAINT : null)
                .andIfGiven("c.openedAt >= :from", "from", start(filter.from()))
                .andIfGiven(
                        "c.openedAt < :until",
                        "until",
                        filter.to() == null ? null : start(filter.to().plusDays(1)))
                .andIfGiven("r.cause.category = :category", "category", filter.category())
                .andIfGiven("c.remedyState = :state", "state", filter.state())
                .andIfGiven(
                        """
                        u.code = :unit or exists (select x.id from RemedyAction x where x.remedy = r \
                        and x.task.unit.code = :unit)""",
                        "unit",
                        filter.unit());
        return filter.unknown() ? where.and("r.cause.category is null") : where;
    }

    private Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone.get()).toInstant();
    }

    private static String orderBy(PageRequest page) {
        String field = page.sort() == null ? "c.openedAt" : SORT_FIELDS.get(page.sortField());
        if (field == null) {
            throw BusinessRuleException.onField("sort", "common.error.sort", page.sortField());
        }
        boolean descending = page.sort() == null || page.descending();
        return " order by " + field + (descending ? " desc" : "") + ", c.id desc";
    }

    private static RemedyRow row(Object[] column) {
        return new RemedyRow(
                (Long) column[0],
                Ref.of((Long) column[0], (String) column[1], (String) column[2]),
                Ref.of((Long) column[3], (String) column[4], (String) column[5]),
                (Instant) column[6],
                (StageKind) column[7],
                (CauseCategory) column[8],
                (String) column[9],
                (RemedyState) column[10],
                (Long) column[11],
                (String) column[12]);
    }

    /** @return how many cases have which cause, the most first; those of an unknown one last */
    List<CauseCount> byCause(RemedyFilter filter, Viewer viewer) {
        Conditions where = where(filter, viewer);
        List<CauseCount> found = new ArrayList<>();
        where.bind(em.createQuery(
                        "select r.cause.category, c.remedyState, count(c.id)" + from(filter) + where.where()
                                + " group by r.cause.category, c.remedyState",
                        Object[].class))
                .getResultStream()
                .map(RemedyLists::count)
                .collect(Collectors.groupingBy(each -> Objects.toString(each.category(), "")))
                .values()
                .forEach(same -> found.add(new CauseCount(
                        same.get(0).category(),
                        same.stream().mapToLong(CauseCount::cases).sum(),
                        same.stream().mapToLong(CauseCount::over).sum())));
        found.sort(Comparator.comparing((CauseCount each) -> each.category() == null)
                .thenComparing(CauseCount::cases, Comparator.reverseOrder()));
        return List.copyOf(found);
    }

    private static CauseCount count(Object[] column) {
        RemedyState state = (RemedyState) column[1];
        long cases = (Long) column[2];
        return new CauseCount((CauseCategory) column[0], cases, state != null && state.isOver() ? cases : 0);
    }
}
