package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.AppealState;
import cn.kexin.crm.domain.assessment.AssessmentPeriod;
import cn.kexin.crm.domain.assessment.Scheme;
import cn.kexin.crm.domain.assessment.ScorecardState;
import cn.kexin.crm.domain.shared.BackgroundJob;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.assessment.PeriodRow;
import cn.kexin.crm.ejb.assessment.ScorecardAccess;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.JobStatus;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads periods into rows: one statement for the periods with their computations, so that the two agree, one for their
 * count, one for each kind of count beside them.
 */
@ApplicationScoped
public class PeriodQueries {

    private static final Map<String, String> SORT_FIELDS =
            Map.of("code", "p.code", "from", "p.firstDay", "to", "p.lastDay", "state", "p.state");

    private static final String SELECT =
            """
            select p, s, j from AssessmentPeriod p join p.scheme s left join BackgroundJob j on j.id = \
            (select max(k.id) from BackgroundJob k where k.kind = :job and k.subject = cast(p.id as varchar(20)))""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ScorecardAccess access;

    Page<PeriodRow> page(PageRequest page, Viewer viewer) {
        Long total = em.createQuery("select count(p) from AssessmentPeriod p", Long.class)
                .getSingleResult();
        List<Object[]> found = em.createQuery(SELECT + orderBy(page), Object[].class)
                .setParameter("job", AssessmentJob.KIND)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(rows(found, viewer), total);
    }

    /** @throws NotFoundException when there is none with that id */
    PeriodRow find(long id, Viewer viewer) {
        return one("p.id = :id", "id", id, viewer);
    }

    /** @throws NotFoundException when there is none with that code */
    PeriodRow findByCode(String code, Viewer viewer) {
        return one("p.code = :code", "code", code, viewer);
    }

    private PeriodRow one(String condition, String parameter, Object wanted, Viewer viewer) {
        List<Object[]> found = em.createQuery(SELECT + " where " + condition, Object[].class)
                .setParameter("job", AssessmentJob.KIND)
                .setParameter(parameter, wanted)
                .getResultList();
        return rows(found, viewer).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("period", String.valueOf(wanted)));
    }

    private List<PeriodRow> rows(List<Object[]> found, Viewer viewer) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<AssessmentPeriod> periods =
                found.stream().map(columns -> (AssessmentPeriod) columns[0]).toList();
        Map<Long, long[]> counts = counts(periods, viewer);
        Map<Long, Long> appeals = appeals(periods, viewer);
        return found.stream().map(columns -> row(columns, counts, appeals)).toList();
    }

    private Map<Long, long[]> counts(Collection<AssessmentPeriod> periods, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "s")
                .and("s.period in :periods", "periods", periods)
                .with("toExplain", ScorecardState.REVIEW);
        Map<Long, long[]> counts = new HashMap<>();
        where.bind(em.createQuery(
                        "select s.period.id, count(s), sum(case when s.state = :toExplain then 1 else 0 end) from Scorecard s"
                                + where.where() + " group by s.period.id",
                        Object[].class))
                .getResultList()
                .forEach(row -> counts.put((Long) row[0], new long[] {(Long) row[1], ((Number) row[2]).longValue()}));
        return counts;
    }

    private Map<Long, Long> appeals(Collection<AssessmentPeriod> periods, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "s")
                .and("s.period in :periods", "periods", periods)
                .and("a.state = :open", "open", AppealState.OPEN);
        Map<Long, Long> counts = new HashMap<>();
        where.bind(em.createQuery(
                        "select s.period.id, count(a) from Appeal a join a.scorecard s" + where.where()
                                + " group by s.period.id",
                        Object[].class))
                .getResultList()
                .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    private static PeriodRow row(Object[] columns, Map<Long, long[]> counts, Map<Long, Long> appeals) {
        AssessmentPeriod p = (AssessmentPeriod) columns[0];
        Scheme scheme = (Scheme) columns[1];
        BackgroundJob job = (BackgroundJob) columns[2];
        long[] cards = counts.getOrDefault(p.getId(), new long[2]);
        return new PeriodRow(
                p.getId(),
                p.getVersion(),
                p.getCode(),
                p.getKind(),
                p.getFirstDay(),
                p.getLastDay(),
                p.getState(),
                scheme.getCode(),
                scheme.getRevision(),
                scheme.getNameZh(),
                scheme.getNameEn(),
                p.getFiguresAsOf(),
                p.getPublishedAt(),
                cards[0],
                cards[1],
                appeals.getOrDefault(p.getId(), 0L),
                job == null ? null : JobStatus.of(job));
    }

    private static String orderBy(PageRequest page) {
        if (page.sort() == null) {
            return " order by p.firstDay desc, p.id desc";
        }
        String field = SORT_FIELDS.get(page.sortField());
        if (field == null) {
            throw BusinessRuleException.onField("sort", "common.error.sort", page.sortField());
        }
        String direction = page.descending() ? " desc" : "";
        return " order by " + field + direction + ", p.id" + direction;
    }
}
