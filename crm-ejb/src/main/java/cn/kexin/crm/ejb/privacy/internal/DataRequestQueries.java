package cn.kexin.crm.ejb.privacy.internal;

import cn.kexin.crm.domain.privacy.DataRequestKind;
import cn.kexin.crm.domain.privacy.DataRequestOrigin;
import cn.kexin.crm.domain.privacy.DataRequestState;
import cn.kexin.crm.domain.privacy.DataRequestStep;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.privacy.DataRequestFilter;
import cn.kexin.crm.ejb.privacy.DataRequestRow;
import cn.kexin.crm.ejb.privacy.DataRequestView;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the register, as far as the viewer sees the customers. */
@ApplicationScoped
public class DataRequestQueries {

    private static final String FROM =
            "DataRequest r join r.customer c left join r.contact t" + " left join r.openedBy o left join r.decidedBy d";

    private static final String COLUMNS =
            """
            r.id, r.version, r.number, r.kind, r.state, r.origin, c.id, c.number, c.name, t.id, t.name, r.askedBy, \
            r.askedOn, r.identityCheck, r.wish, r.dueOn, o.id, o.username, o.name, r.openedAt, d.id, d.username, d.name, \
            r.decidedAt, r.answer, r.jobId""";

    private static final Map<String, String> SORT =
            Map.of("number", "r.number", "dueOn", "r.dueOn", "openedAt", "r.openedAt");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerAccess access;

    @Inject
    private CompanyDay day;

    Page<DataRequestRow> page(DataRequestFilter filter, PageRequest page, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c")
                .andIfGiven("r.kind = :kind", "kind", filter.kind())
                .andIfGiven("c.id = :customer", "customer", filter.customerId());
        if (filter.states() != null && !filter.states().isEmpty()) {
            where.and("r.state in :states", "states", filter.states());
        }
        List<DataRequestRow> rows = rows(where, orderBy(page), page.first(), page.size());
        return Page.of(
                rows, page, () -> where.bind(em.createQuery("select count(r) from " + FROM + where.where(), Long.class))
                        .getSingleResult());
    }

    Optional<DataRequestRow> find(long id, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c").and("r.id = :id", "id", id);
        return rows(where, "", 0, 1).stream().findFirst();
    }

    private List<DataRequestRow> rows(Conditions where, String order, int first, int most) {
        LocalDate today = day.today();
        return where.bind(em.createQuery("select " + COLUMNS + " from " + FROM + where.where() + order, Object[].class))
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> row(row, today))
                .toList();
    }

    private static String orderBy(PageRequest page) {
        if (page.sort() == null) {
            return " order by r.dueOn, r.id";
        }
        String field = SORT.get(page.sortField());
        if (field == null) {
            throw BusinessRuleException.onField("sort", "common.error.sort", page.sortField());
        }
        String direction = page.descending() ? " desc" : "";
        return " order by " + field + direction + ", r.id" + direction;
    }

    private static DataRequestRow row(Object[] column, LocalDate today) {
        DataRequestState state = (DataRequestState) column[4];
        LocalDate dueOn = (LocalDate) column[15];
        return new DataRequestRow(
                (Long) column[0],
                (Long) column[1],
                (String) column[2],
                (DataRequestKind) column[3],
                state,
                (DataRequestOrigin) column[5],
                Ref.of((Long) column[6], (String) column[7], (String) column[8]),
                Ref.of((Long) column[9], null, (String) column[10]),
                (String) column[11],
                (LocalDate) column[12],
                (String) column[13],
                (String) column[14],
                dueOn,
                !state.isOver() && dueOn.isBefore(today),
                Ref.of((Long) column[16], (String) column[17], (String) column[18]),
                (Instant) column[19],
                Ref.of((Long) column[20], (String) column[21], (String) column[22]),
                (Instant) column[23],
                (String) column[24],
                (Long) column[25]);
    }

    List<DataRequestView.Step> steps(long requestId) {
        return em.createQuery(
                        """
                        select e.kind, e.part, e.rowCount, e.occurredAt, p.name from DataRequestEvent e
                        left join e.person p where e.request.id = :request order by e.id""",
                        Object[].class)
                .setParameter("request", requestId)
                .getResultStream()
                .map(row -> new DataRequestView.Step(
                        (DataRequestStep) row[0], (String) row[1], (Integer) row[2], (Instant) row[3], (String) row[4]))
                .toList();
    }
}
