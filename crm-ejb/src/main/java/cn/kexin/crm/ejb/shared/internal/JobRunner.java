package cn.kexin.crm.ejb.shared.internal;

import cn.kexin.crm.domain.shared.BackgroundJob;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.shared.CurrentJob;
import cn.kexin.crm.ejb.shared.JobCancelledException;
import cn.kexin.crm.ejb.shared.JobHandler;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes free jobs and does them, a few at a time on each node. */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = System.getLogger(JobRunner.class.getName());
    private static final int MOST_AT_ONCE = 2;

    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Inject
    private JobStore store;

    @Inject
    @Any
    private Instance<JobHandler> handlers;

    void onQueued(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobQueued job) {
        executor.execute(this::startFree);
    }

    /** Starts as many free jobs as there is room for. */
    synchronized void startFree() {
        int room = MOST_AT_ONCE - running.size();
        if (room > 0) {
            store.free(room).forEach(this::start);
        }
    }

    void renewLeases() {
        if (!running.isEmpty()) {
            store.renew(Set.copyOf(running));
        }
    }

    /** A job whose lease ran out while this node still works on it is taken up after the work has noticed and ended. */
    private void start(long id) {
        BackgroundJob job = running.contains(id) ? null : store.take(id);
        if (job != null) {
            running.add(id);
            executor.execute(() -> work(job));
        }
    }

    private void work(BackgroundJob job) {
        StoredJobRun run = new StoredJobRun(job, store);
        JobHandler handler = handlerOf(job.getKind());
        try {
            new CurrentJob(job.getKind(), run.createdById()).around(() -> handler.run(run));
            store.done(job.getId());
        } catch (Exception e) {
            report(job, e);
            store.abandon(handler, run, e);
        } finally {
            running.remove(job.getId());
            startFree();
        }
    }

    private JobHandler handlerOf(String kind) {
        return handlers.stream()
                .filter(handler -> handler.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing does jobs of kind " + kind));
    }

    private static void report(BackgroundJob job, Exception e) {
        boolean foreseen = e instanceof JobCancelledException || e instanceof BusinessRuleException;
        LOG.log(
                foreseen ? Level.INFO : Level.ERROR,
                () -> "Job " + job.getId() + " of kind " + job.getKind() + " not done",
                foreseen ? null : e);
    }
}
