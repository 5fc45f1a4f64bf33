package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportProblem;
import cn.kexin.crm.domain.exchange.ImportRun;
import cn.kexin.crm.domain.exchange.RowCounts;
import cn.kexin.crm.domain.shared.BackgroundJob;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.exchange.ImportRow;
import cn.kexin.crm.ejb.exchange.ProblemRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappingJson;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.JobStatus;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;

/** Reads imports with the state of their jobs. */
@ApplicationScoped
public class ImportQueries {

    private static final String FROM = " from ImportRun r join r.starter p join BackgroundJob j on j.id = r.jobId";

    private static final Map<String, String> SORT_FIELDS =
            Map.of("queuedAt", "r.queuedAt", "fileName", "r.fileName", "kind", "r.kind", "state", "j.state");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ImportAccess access;

    Page<ImportRow> page(PageRequest page, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer);
        long total = where.bind(em.createQuery("select count(r)" + FROM + where.where(), Long.class))
                .getSingleResult();
        List<ImportRow> rows = where
                .bind(em.createQuery("select r, p.name, j" + FROM + where.where() + orderBy(page), Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList()
                .stream()
                .map(ImportQueries::row)
                .toList();
        return new Page<>(rows, total);
    }

    /** @throws NotFoundException when there is none or the viewer may not see it */
    ImportRow find(long id, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer).and("r.id = :id", "id", id);
        return where.bind(em.createQuery("select r, p.name, j" + FROM + where.where(), Object[].class))
                .getResultStream()
                .findFirst()
                .map(ImportQueries::row)
                .orElseThrow(() -> new NotFoundException("import", id));
    }

    Page<ProblemRow> problems(long runId, PageRequest page) {
        long total = em.createQuery("select count(p) from ImportProblem p where p.run.id = :run", Long.class)
                .setParameter("run", runId)
                .getSingleResult();
        List<ProblemRow> rows = em
                .createQuery(
                        "select p from ImportProblem p where p.run.id = :run order by p.line, p.id",
                        ImportProblem.class)
                .setParameter("run", runId)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList()
                .stream()
                .map(ImportQueries::problem)
                .toList();
        return new Page<>(rows, total);
    }

    private static ProblemRow problem(ImportProblem p) {
        List<String> arguments = p.getMessageArguments().isEmpty()
                ? List.of()
                : List.of(p.getMessageArguments().split("\n", -1));
        return new ProblemRow(
                p.getLine(), p.getField(), p.getMessageKey(), arguments, MappingJson.readCells(p.getCells()));
    }

    private static ImportRow row(Object[] columns) {
        ImportRun run = (ImportRun) columns[0];
        BackgroundJob stored = (BackgroundJob) columns[2];
        JobStatus job = JobStatus.of(stored);
        RowCounts counts = run.getCounts();
        return new ImportRow(
                run.getId(),
                run.getVersion() + stored.getVersion(),
                run.getKind(),
                run.getMode(),
                run.isDryRun(),
                run.getFileName(),
                run.getFileSize(),
                run.getEncoding(),
                (String) columns[1],
                run.getQueuedAt(),
                job.finishedAt(),
                job.state(),
                counts.total(),
                counts.getCreated(),
                counts.getUpdated(),
                counts.getSkipped(),
                counts.getFailed(),
                job.percent(),
                job.cancelRequested(),
                run.getHeaders() == null ? List.of() : MappingJson.readCells(run.getHeaders()),
                run.getReversedAt(),
                job.errorKey(),
                job.errorArguments());
    }

    private static String orderBy(PageRequest page) {
        if (page.sort() == null) {
            return " order by r.id desc";
        }
        String field = SORT_FIELDS.get(page.sortField());
        if (field == null) {
            throw BusinessRuleException.onField("sort", "common.error.sort", page.sortField());
        }
        return " order by " + field + (page.descending() ? " desc" : "") + ", r.id desc";
    }
}
