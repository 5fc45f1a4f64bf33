package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.AppealState;
import cn.kexin.crm.domain.assessment.AssessmentPeriod;
import cn.kexin.crm.domain.assessment.Scheme;
import cn.kexin.crm.domain.assessment.ScorecardState;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.assessment.PeriodRow;
import cn.kexin.crm.ejb.assessment.ScorecardAccess;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.BackgroundJobs;
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

/** Reads periods into rows: one statement for the rows, one for their count, one for each kind of count beside them. */
@ApplicationScoped
public class PeriodQueries {

    private static final Map<String, String> SORT_FIELDS =
            Map.of("code", "p.code", "from", "p.firstDay", "to", "p.lastDay", "state", "p.state");

    private static final String SELECT = "select p from AssessmentPeriod p join fetch p.scheme";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ScorecardAccess access;

    @Inject
    private BackgroundJobs jobs;

    Page<PeriodRow> page(PageRequest page, Viewer viewer) {
        Long total = em.createQuery("select count(p) from AssessmentPeriod p", Long.class)
                .getSingleResult();
        List<AssessmentPeriod> found = em.createQuery(SELECT + orderBy(page), AssessmentPeriod.class)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(rows(found, viewer), total);
    }

    List<PeriodRow> rows(List<AssessmentPeriod> periods, Viewer viewer) {
        if (periods.isEmpty()) {
            return List.of();
        }
        Map<Long, long[]> counts = counts(periods, viewer);
        Map<Long, Long> appeals = appeals(periods, viewer);
        Map<String, JobStatus> computations = jobs.latest(
                AssessmentJob.KIND,
                periods.stream().map(p -> String.valueOf(p.getId())).toList());
        return periods.stream()
                .map(p -> row(
                        p,
                        counts.getOrDefault(p.getId(), new long[2]),
                        appeals.getOrDefault(p.getId(), 0L),
                        computations.get(String.valueOf(p.getId()))))
                .toList();
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

    private static PeriodRow row(AssessmentPeriod p, long[] counts, long openAppeals, JobStatus computation) {
        Scheme scheme = p.getScheme();
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
                counts[0],
                counts[1],
                openAppeals,
                computation);
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
