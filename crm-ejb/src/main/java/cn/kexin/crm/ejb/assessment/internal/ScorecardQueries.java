package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.PeriodState;
import cn.kexin.crm.domain.assessment.Scorecard;
import cn.kexin.crm.domain.assessment.ScorecardState;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.assessment.ScorecardAccess;
import cn.kexin.crm.ejb.assessment.ScorecardFilter;
import cn.kexin.crm.ejb.assessment.ScorecardRow;
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

/** Reads scorecards: one statement for the cards, one for their count, one for all figures and those of periods before. */
@ApplicationScoped
public class ScorecardQueries {

    private static final String FROM =
            " from Scorecard s join s.period q join s.unit u left join s.person p left join u.head h "
                    + "join q.scheme c left join s.explanation.person e";

    static final String SELECT =
            """
            select s.id, s.version, q.id, q.code, q.state, s.subjectType, s.subjectId, u.id, u.code, u.name, u.type, \
            p.id, p.username, p.name, s.state, s.total, s.place, s.places, q.kind, q.firstDay, q.lastDay, \
            q.figuresAsOf, h.id, h.username, h.name, s.explanation.text, s.explanation.givenAt, \
            e.id, e.username, e.name, c.nameZh, c.nameEn, c.revision"""
                    + FROM;

    private static final Map<String, String> SORT_FIELDS =
            Map.of("total", "s.total", "place", "s.place", "unit", "u.code", "person", "p.name", "state", "s.state");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ScorecardAccess access;

    @Inject
    private FigureQueries figures;

    Page<ScorecardRow> page(ScorecardFilter filter, PageRequest page, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "s")
                .andIfGiven("q.code = :period", "period", filter.period())
                .andIfGiven("u.code = :unit", "unit", filter.unit())
                .andIfGiven("p.username = :person", "person", filter.person())
                .andIfGiven("s.subjectType = :type", "type", filter.type())
                .andIfGiven("s.state = :state", "state", filter.state());
        return page(where, page);
    }

    Page<ScorecardRow> awaiting(PageRequest page, Viewer viewer) {
        return page(
                access.restrictToOwn(new Conditions(), viewer, "s")
                        .and("s.state = :state", "state", ScorecardState.REVIEW)
                        .and("q.state = :review", "review", PeriodState.REVIEW),
                page);
    }

    private Page<ScorecardRow> page(Conditions where, PageRequest page) {
        Long total = where.bind(em.createQuery("select count(s)" + FROM + where.where(), Long.class))
                .getSingleResult();
        List<Object[]> found = where.bind(em.createQuery(SELECT + where.where() + orderBy(page), Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        List<CardHead> heads = found.stream().map(CardHead::of).toList();
        Map<Long, CardHistory> histories = figures.histories(heads);
        return new Page<>(
                heads.stream().map(head -> head.row(histories.get(head.id()))).toList(), total);
    }

    /** @throws NotFoundException when the viewer may not see it */
    CardHead head(long id, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "s").and("s.id = :id", "id", id);
        return where.bind(em.createQuery(SELECT + where.where(), Object[].class)).getResultList().stream()
                .findFirst()
                .map(CardHead::of)
                .orElseThrow(() -> new NotFoundException("scorecard", id));
    }

    /** @throws NotFoundException when the viewer may not see it */
    Scorecard card(long id, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "s").and("s.id = :id", "id", id);
        return where
                .bind(em.createQuery("select s from Scorecard s join fetch s.period" + where.where(), Scorecard.class))
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("scorecard", id));
    }

    private static String orderBy(PageRequest page) {
        if (page.sort() == null) {
            return " order by q.firstDay desc, q.code, s.subjectType desc, s.total desc nulls last, s.id";
        }
        String field = SORT_FIELDS.get(page.sortField());
        if (field == null) {
            throw BusinessRuleException.onField("sort", "common.error.sort", page.sortField());
        }
        String direction = page.descending() ? " desc" : "";
        return " order by " + field + direction + " nulls last, s.id" + direction;
    }
}
