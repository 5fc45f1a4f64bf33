package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportProblem;
import cn.kexin.crm.domain.exchange.ImportRun;
import cn.kexin.crm.domain.exchange.RowCounts;
import cn.kexin.crm.ejb.exchange.ImportFacade;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappingJson;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Supplier;

/** The transactions of an import: a portion of rows, what became of them and how far the file has been read are one. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class Portions {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ImportRecords records;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /** Does the work and keeps its result. */
    void take(JobRun job, ImportPlan plan, Supplier<PortionResult> work) {
        PortionResult result = work.get();
        em.flush();
        store(job, plan, result);
    }

    /**
     * Looks at a refused row again. Only when it is taken now, the refusal is forgotten.
     *
     * @param problem id of the refusal
     * @return whether it was taken
     */
    boolean takeAgain(JobRun job, ImportPlan plan, long problem, Supplier<PortionResult> work) {
        PortionResult result = work.get();
        em.flush();
        if (result.counts().getFailed() > 0) {
            transaction.setRollbackOnly();
            return false;
        }
        em.remove(em.getReference(ImportProblem.class, problem));
        em.find(ImportRun.class, plan.runId()).count(RowCounts.RECONSIDERED);
        store(job, plan, result);
        return true;
    }

    /** Does the work and leaves nothing of it. */
    PortionResult rehearse(Supplier<PortionResult> work) {
        PortionResult result = work.get();
        em.flush();
        transaction.setRollbackOnly();
        return result;
    }

    void record(JobRun job, ImportPlan plan, PortionResult result) {
        store(job, plan, result);
    }

    /** Only looks, in a transaction of its own. */
    <T> T look(Supplier<T> work) {
        return work.get();
    }

    private void store(JobRun job, ImportPlan plan, PortionResult result) {
        ImportRun run = em.find(ImportRun.class, plan.runId());
        int kept = run.getCounts().getFailed();
        run.count(result.counts());
        for (PortionResult.Problem problem : result.problems()) {
            if (kept++ < ImportFacade.MOST_PROBLEMS) {
                em.persist(problem(run, problem));
            }
        }
        if (!plan.dryRun()) {
            records.made(plan.runId(), plan.kind(), result.made());
            records.changed(plan.runId(), result.changed());
        }
        em.flush();
        job.checkpoint(String.valueOf(run.getCounts().total()));
    }

    private static ImportProblem problem(ImportRun run, PortionResult.Problem problem) {
        RowRefusal reason = problem.reason();
        return new ImportProblem(
                run,
                problem.line(),
                problem.refused(),
                reason.field(),
                reason.key(),
                ReasonJson.arguments(reason),
                ReasonJson.further(reason),
                MappingJson.write(problem.cells()));
    }
}
