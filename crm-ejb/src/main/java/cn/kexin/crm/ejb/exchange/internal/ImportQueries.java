package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKept;
import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportProblem;
import cn.kexin.crm.domain.exchange.ImportRun;
import cn.kexin.crm.domain.exchange.RowCounts;
import cn.kexin.crm.domain.shared.BackgroundJob;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.JobState;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.exchange.ImportPreview;
import cn.kexin.crm.ejb.exchange.ImportRequest;
import cn.kexin.crm.ejb.exchange.ImportRow;
import cn.kexin.crm.ejb.exchange.KeptRow;
import cn.kexin.crm.ejb.exchange.ProblemRow;
import cn.kexin.crm.ejb.exchange.ProblemRow.Reason;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads imports with the state of their jobs. */
@ApplicationScoped
public class ImportQueries {

    private static final String FROM = " from ImportRun r join r.starter p join BackgroundJob j on j.id = r.jobId"
            + " left join BackgroundJob b on b.id = r.reversalJobId";

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
                .bind(em.createQuery("select r, p.name, j, b" + FROM + where.where() + orderBy(page), Object[].class))
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
        return where.bind(em.createQuery("select r, p.name, j, b" + FROM + where.where(), Object[].class))
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
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(p.getField(), p.getMessageKey(), arguments));
        reasons.addAll(ReasonJson.read(p.getFurther()));
        return new ProblemRow(p.getLine(), p.isRefused(), reasons, MappingJson.readCells(p.getCells()));
    }

    private static ImportRow row(Object[] columns) {
        ImportRun run = (ImportRun) columns[0];
        BackgroundJob stored = (BackgroundJob) columns[2];
        JobStatus job = JobStatus.of(stored);
        RowCounts counts = run.getCounts();
        return new ImportRow(
                run.getId(),
                run.getVersion()
                        + stored.getVersion()
                        + (columns[3] == null ? 0 : ((BackgroundJob) columns[3]).getVersion()),
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
                reversal(run, (BackgroundJob) columns[3]),
                job.errorKey(),
                job.errorArguments());
    }

    private static ImportRow.Reversal reversal(ImportRun run, BackgroundJob stored) {
        if (stored == null) {
            return null;
        }
        JobStatus job = JobStatus.of(stored);
        return new ImportRow.Reversal(job.state(), job.percent(), run.getTakenBack(), run.getPutBack());
    }

    /**
     * @param asked when the person asked for it
     * @return the id of the import that reads the same file in the same way for the same person now, or has been started since
     *     they asked, however soon it was over; null for none
     */
    Long underWay(String hash, String mapping, ImportRequest request, Instant asked, Viewer viewer) {
        return em
                .createQuery(
                        """
                        select r from ImportRun r join BackgroundJob j on j.id = r.jobId where r.contentHash = :hash \
                        and r.kind = :kind and r.mode = :mode and column('starter_id', r) = :starter \
                        and (j.state in :underWay or r.queuedAt >= :asked) order by r.id""",
                        ImportRun.class)
                .setParameter("hash", hash)
                .setParameter("kind", request.kind())
                .setParameter("mode", request.mode())
                .setParameter("starter", viewer.personId())
                .setParameter("asked", asked)
                .setParameter("underWay", List.of(JobState.QUEUED, JobState.RUNNING))
                .getResultList()
                .stream()
                .filter(run ->
                        run.isDryRun() == request.dryRun() && run.getMapping().equals(mapping))
                .findFirst()
                .map(ImportRun::getId)
                .orElse(null);
    }

    /** @return the latest import of the same file that was more than a rehearsal and has not been taken back, or null */
    ImportPreview.Before latestOf(String hash, ImportKind kind, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer)
                .and("r.contentHash = :hash", "hash", hash)
                .and("r.kind = :kind", "kind", kind)
                .and("r.dryRun = false and r.reversedAt is null");
        return where.bind(em.createQuery(
                        "select r.id, r.queuedAt from ImportRun r" + where.where() + " order by r.id desc",
                        Object[].class))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> new ImportPreview.Before((Long) row[0], (Instant) row[1]))
                .orElse(null);
    }

    Page<KeptRow> kept(long runId, PageRequest page) {
        long total = em.createQuery("select count(k) from ImportKept k where k.run.id = :run", Long.class)
                .setParameter("run", runId)
                .getSingleResult();
        List<KeptRow> rows = em
                .createQuery("select k from ImportKept k where k.run.id = :run order by k.id", ImportKept.class)
                .setParameter("run", runId)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList()
                .stream()
                .map(k -> new KeptRow(k.getRecordId(), k.getLabel(), k.getMessageKey(), k.getMessageArguments()))
                .toList();
        return new Page<>(rows, total);
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
