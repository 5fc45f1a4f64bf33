package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportProblem;
import cn.kexin.crm.domain.exchange.ImportRun;
import cn.kexin.crm.ejb.exchange.ImportFacade;
import cn.kexin.crm.ejb.exchange.internal.mapping.Columns;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappingJson;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import cn.kexin.crm.ejb.exchange.internal.table.TableRow;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The transactions of an import: a portion of rows, what became of them and how far the file has been read are one. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class Portions {

    @PersistenceContext
    private EntityManager em;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    void take(JobRun job, ImportPlan plan, KindImporter importer, Columns columns, List<TableRow> rows) {
        PortionResult result = apply(plan, importer, columns, rows);
        em.flush();
        store(job, plan, result);
    }

    /** Does everything and leaves nothing of it. */
    PortionResult rehearse(ImportPlan plan, KindImporter importer, Columns columns, List<TableRow> rows) {
        PortionResult result = apply(plan, importer, columns, rows);
        transaction.setRollbackOnly();
        return result;
    }

    void record(JobRun job, ImportPlan plan, PortionResult result) {
        store(job, plan, result);
    }

    private static PortionResult apply(ImportPlan plan, KindImporter importer, Columns columns, List<TableRow> rows) {
        List<MappedRow> readable = new ArrayList<>(rows.size());
        PortionResult ragged = new PortionResult();
        for (TableRow row : rows) {
            try {
                readable.add(new MappedRow(columns, row));
            } catch (RowRefusal e) {
                ragged.refused(row.line(), row.cells(), e);
            }
        }
        PortionResult result = importer.take(readable, plan);
        result.problems().addAll(0, ragged.problems());
        return result;
    }

    private void store(JobRun job, ImportPlan plan, PortionResult result) {
        ImportRun run = em.find(ImportRun.class, plan.runId());
        int kept = run.getCounts().getFailed();
        run.count(result.counts());
        for (PortionResult.Problem problem : result.problems()) {
            if (kept++ < ImportFacade.MOST_PROBLEMS) {
                em.persist(new ImportProblem(
                        run,
                        problem.line(),
                        problem.field(),
                        problem.key(),
                        problem.arguments().stream().map(String::valueOf).collect(Collectors.joining("\n")),
                        MappingJson.write(problem.cells())));
            }
        }
        em.flush();
        job.checkpoint(String.valueOf(run.getCounts().total()));
    }
}
