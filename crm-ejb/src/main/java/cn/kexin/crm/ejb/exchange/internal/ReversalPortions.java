package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKept;
import cn.kexin.crm.domain.exchange.ImportRun;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.CustomerIntake;
import cn.kexin.crm.ejb.organisation.internal.ViewerProducer;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The transactions by which an import is taken back; the run's row is locked in each, so that no portion is taken twice. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ReversalPortions {

    /** Records that one transaction removes. */
    static final int MOST = 500;

    @PersistenceContext
    private EntityManager em;

    @EJB
    private ViewerProducer viewers;

    @Inject
    private CustomerIntake customers;

    @Inject
    private PuttingBack puttingBack;

    ReversalPlan plan(long runId, JobRun job) {
        ImportRun run = em.find(ImportRun.class, runId);
        Person by = em.find(Person.class, job.createdById());
        long total = count("import_record", runId) + count("import_change", runId);
        return new ReversalPlan(runId, run.getKind(), viewers.find(by.getUsername()), total);
    }

    private long count(String table, long runId) {
        return ((Number) em.createNativeQuery("select count(*) from " + table + " where run_id = ?1")
                        .setParameter(1, runId)
                        .getSingleResult())
                .longValue();
    }

    /**
     * Removes records that the import made, the latest first, and lists those on which something was built since.
     *
     * @return how many were looked at; 0 when none are left
     * @throws BusinessRuleException when another feature has built on one of them
     */
    int remove(ReversalPlan plan, int most) {
        ImportRun run = lock(plan);
        Map<Long, Long> versions = next(plan.runId(), most);
        if (versions.isEmpty()) {
            return 0;
        }
        Map<Long, Long> people = new LinkedHashMap<>(versions);
        people.keySet().retainAll(contactsAmong(plan, versions.keySet()));
        List<Long> free = removable(plan, people, customers::contactsInUse);
        customers.removeContacts(free);
        Map<Long, Long> others = new LinkedHashMap<>(versions);
        others.keySet().removeAll(people.keySet());
        List<Long> freeCustomers = removable(plan, others, customers::customersInUse);
        customers.removeCustomers(freeCustomers);
        free.addAll(freeCustomers);
        run.tookBack(free.size(), 0);
        forget("import_record", plan.runId(), versions.keySet());
        return versions.size();
    }

    private ImportRun lock(ReversalPlan plan) {
        return em.find(ImportRun.class, plan.runId(), LockModeType.PESSIMISTIC_WRITE);
    }

    private Set<Long> contactsAmong(ReversalPlan plan, Set<Long> ids) {
        return plan.isOfCustomers()
                ? Set.of()
                : Set.copyOf(em.createQuery("select t.id from Contact t where t.id in :ids", Long.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    private List<Long> removable(
            ReversalPlan plan, Map<Long, Long> versions, Function<Map<Long, Long>, Map<Long, String>> inUse) {
        Map<Long, String> used = inUse.apply(versions);
        used.forEach((id, reason) -> keep(plan, id, reason, List.of()));
        List<Long> free = new ArrayList<>(versions.keySet());
        free.removeAll(used.keySet());
        return free;
    }

    /** The one that would be next stays for that reason. */
    void keepFirst(ReversalPlan plan, BusinessRuleException reason) {
        lock(plan);
        Map<Long, Long> first = next(plan.runId(), 1);
        first.keySet().forEach(id -> keep(plan, id, reason.getKey(), reason.getArguments()));
        forget("import_record", plan.runId(), first.keySet());
    }

    private Map<Long, Long> next(long runId, int most) {
        Map<Long, Long> versions = new LinkedHashMap<>();
        List<?> rows = em.createNativeQuery(
                        "select record_id, version from import_record where run_id = ?1 order by record_id desc")
                .setParameter(1, runId)
                .setMaxResults(most)
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            versions.put(((Number) columns[0]).longValue(), ((Number) columns[1]).longValue());
        }
        return versions;
    }

    /**
     * Puts the next record that the import changed back, field by field where nobody changed it since.
     *
     * @return whether there was one
     * @throws BusinessRuleException when it cannot be put back
     */
    boolean putBackNext(ReversalPlan plan) {
        ImportRun run = lock(plan);
        Object[] next = nextChange(plan.runId());
        if (next == null) {
            return false;
        }
        long id = ((Number) next[0]).longValue();
        PuttingBack.Outcome outcome = puttingBack.of(plan, id, (String) next[1], (String) next[2]);
        if (outcome.reason() != null) {
            keep(plan, id, outcome.reason(), outcome.arguments());
        }
        run.tookBack(0, outcome.anything() ? 1 : 0);
        forget("import_change", plan.runId(), List.of(id));
        return true;
    }

    /** The one that would be put back next stays for that reason. */
    void keepNextChange(ReversalPlan plan, BusinessRuleException reason) {
        lock(plan);
        long id = ((Number) nextChange(plan.runId())[0]).longValue();
        keep(plan, id, reason.getKey(), reason.getArguments());
        forget("import_change", plan.runId(), List.of(id));
    }

    private Object[] nextChange(long runId) {
        List<?> rows = em.createNativeQuery(
                        "select record_id, before_facts, after_facts from import_change where run_id = ?1 order by record_id")
                .setParameter(1, runId)
                .setMaxResults(1)
                .getResultList();
        return rows.isEmpty() ? null : (Object[]) rows.get(0);
    }

    private void forget(String table, long runId, Iterable<Long> ids) {
        ids.forEach(id -> em.createNativeQuery("delete from " + table + " where run_id = ?1 and record_id = ?2")
                .setParameter(1, runId)
                .setParameter(2, id)
                .executeUpdate());
    }

    private void keep(ReversalPlan plan, long id, String reason, List<Object> arguments) {
        em.persist(new ImportKept(
                em.getReference(ImportRun.class, plan.runId()), id, puttingBack.labelOf(plan, id), reason, arguments));
    }
}
