package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.customer.search.SearchWord;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.casework.CaseFilter;
import cn.kexin.crm.ejb.casework.CaseRow;
import cn.kexin.crm.ejb.casework.EvidenceRow;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads cases straight into rows: one statement for a page, one for its count. */
@ApplicationScoped
public class CaseQueries {

    private static final String FROM = " from CustomerCase c join c.customer k join c.unit u left join c.person p";

    private static final String ROW =
            """
            select new cn.kexin.crm.ejb.casework.CaseRow(c.id, c.version, c.number, c.definition.id, c.type, c.category, \
            k.id, k.name, k.valueClass, k.core, c.subject, c.priority, c.stage, c.status, u.code, u.name, p.username, \
            p.name, c.openedAt, c.dueAt, c.resolvedAt, c.closedAt)"""
                    + FROM;

    private static final String EVIDENCE =
            """
            select new cn.kexin.crm.ejb.casework.EvidenceRow(e.id, e.seq, e.kind, e.occurredAt, e.recordedAt, a.name, \
            u.name, p.name, e.stage, e.fromStage, fu.name, fp.name, e.subject, e.targetMet, e.calendarMinutes, \
            e.workingMinutes, e.correctsSeq, e.excluded, e.note, a.username, \
            u.code, p.username, fu.code, fp.username) \
            from Evidence e join e.customerCase c join e.unit u left join e.actor a left join e.person p \
            left join e.fromUnit fu left join e.fromPerson fp""";

    private static final String LATEST_FIRST = " order by c.openedAt desc, c.id desc";

    /** What lists may be sorted by, in the names of the row. */
    private static final Map<String, String> SORT_FIELDS = Map.ofEntries(
            Map.entry("number", "c.number"),
            Map.entry("customerName", "k.name"),
            Map.entry("subject", "c.subject"),
            Map.entry("priority", "c.priority"),
            Map.entry("stage", "c.stage"),
            Map.entry("unitName", "u.name"),
            Map.entry("personName", "p.name"),
            Map.entry("openedAt", "c.openedAt"),
            Map.entry("dueAt", "c.dueAt"),
            Map.entry("resolvedAt", "c.resolvedAt"),
            Map.entry("closedAt", "c.closedAt"));

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseConditions conditions;

    @Inject
    private CaseAccess access;

    Page<CaseRow> page(CaseFilter filter, PageRequest page, Viewer viewer) {
        Conditions where = conditions.of(filter, viewer);
        List<CaseRow> rows = where.bind(em.createQuery(ROW + where.where() + orderBy(page), CaseRow.class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return Page.of(rows, page, () -> where.bind(
                        em.createQuery("select count(c)" + CaseConditions.from(filter) + where.where(), Long.class))
                .getSingleResult());
    }

    /** @return every case that the filter lets through, in that order */
    List<Long> ids(CaseFilter filter, PageRequest order, Viewer viewer) {
        Conditions where = conditions.of(filter, viewer);
        return where.bind(em.createQuery("select c.id" + FROM + where.where() + orderBy(order), Long.class))
                .getResultList();
    }

    /** @return those of the cases that the viewer may still see, in the order of the ids */
    List<CaseRow> rows(List<Long> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Conditions where = access.restrict(new Conditions(), viewer, "c").and("c.id in :ids", "ids", ids);
        Map<Long, CaseRow> found = where.bind(em.createQuery(ROW + where.where(), CaseRow.class))
                .getResultStream()
                .collect(Collectors.toMap(CaseRow::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** @return the latest cases that hold every word themselves; one statement */
    List<CaseRow> holding(List<SearchWord> words, int limit, Viewer viewer) {
        Conditions where = conditions.holding(words, viewer);
        return where.bind(em.createQuery(ROW + where.where() + LATEST_FIRST, CaseRow.class))
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * @return evidence of a case that the viewer may see, the latest first; an empty page also when they may not. Rows are
     *     numbered one by one, so the latest one's number is how many there are.
     */
    Page<EvidenceRow> evidence(long caseId, PageRequest page, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c").and("c.id = :id", "id", caseId);
        List<EvidenceRow> rows = where.bind(
                        em.createQuery(EVIDENCE + where.where() + " order by e.seq desc", EvidenceRow.class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(rows, rows.isEmpty() ? 0 : page.first() + rows.get(0).seq());
    }

    Long idOf(String externalId, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c")
                .and("c.externalId = :externalId", "externalId", externalId);
        return where.bind(em.createQuery("select c.id from CustomerCase c" + where.where(), Long.class))
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private static String orderBy(PageRequest page) {
        if (page.sort() == null) {
            return LATEST_FIRST;
        }
        String field = SORT_FIELDS.get(page.sortField());
        if (field == null) {
            throw BusinessRuleException.onField("sort", "common.error.sort", page.sortField());
        }
        String direction = page.descending() ? " desc" : "";
        return " order by " + field + direction + ", c.id" + direction;
    }
}
