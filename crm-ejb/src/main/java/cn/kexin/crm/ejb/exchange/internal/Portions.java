package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportProblem;
import cn.kexin.crm.domain.exchange.ImportRun;
import cn.kexin.crm.ejb.exchange.ImportFacade;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappingJson;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The transactions of an import: a portion of rows, what became of them and how far the file has been read are one. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class Portions {

    @PersistenceContext
    private EntityManager em;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /** Does the work and keeps its result. */
    void take(JobRun job, ImportPlan plan, Supplier<PortionResult> work) {
        PortionResult result = work.get();
        em.flush();
        store(job, plan, result);
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
        for (Long id : plan.dryRun() ? List.<Long>of() : result.made()) {
            em.createNativeQuery("insert into import_record (run_id, record_id) values (?1, ?2)")
                    .setParameter(1, plan.runId())
                    .setParameter(2, id)
                    .executeUpdate();
        }
        em.flush();
        job.checkpoint(String.valueOf(run.getCounts().total()));
    }
}
