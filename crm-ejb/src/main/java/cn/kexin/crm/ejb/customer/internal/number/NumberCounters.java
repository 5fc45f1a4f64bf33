package cn.kexin.crm.ejb.customer.internal.number;

import cn.kexin.crm.domain.customer.number.NumberFormat;
import cn.kexin.crm.domain.customer.number.NumberRule;
import cn.kexin.crm.ejb.shared.DatabaseKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Counts numbers. A plain rule counts by a sequence, for which nobody waits; every other one by a row for each unit and
 * period, for which others wait until the transaction ends.
 */
@ApplicationScoped
public class NumberCounters {

    private static final String OF_COUNTER = " where rule_code = ?1 and counter = ?2";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private DatabaseKind database;

    /** @return so many counts that nobody else gets */
    public List<Long> take(NumberFormat format, int many, LocalDate day, String unitCode) {
        return format.isPlain() ? fromSequence(many) : fromRow(format.counter(day, unitCode), many);
    }

    private List<Long> fromSequence(int many) {
        List<?> taken = em.createNativeQuery(
                        "select nextval('customer_number_seq') from generate_series(1, " + many + ")")
                .getResultList();
        return taken.stream().map(each -> ((Number) each).longValue()).toList();
    }

    private List<Long> fromRow(String counter, int many) {
        em.createNativeQuery("insert into number_counter (rule_code, counter, last_number) values (?1, ?2, 0)"
                        + " on conflict do nothing")
                .setParameter(1, NumberRule.CUSTOMERS)
                .setParameter(2, counter)
                .executeUpdate();
        em.createNativeQuery("update number_counter set last_number = last_number + " + many + OF_COUNTER)
                .setParameter(1, NumberRule.CUSTOMERS)
                .setParameter(2, counter)
                .executeUpdate();
        long last = last(counter);
        return LongStream.rangeClosed(last - many + 1, last).boxed().toList();
    }

    private long last(String counter) {
        List<?> last = em.createNativeQuery("select last_number from number_counter" + OF_COUNTER)
                .setParameter(1, NumberRule.CUSTOMERS)
                .setParameter(2, counter)
                .getResultList();
        return last.isEmpty() ? 0 : ((Number) last.get(0)).longValue();
    }

    /** @return the count that would be next, which stays free for whoever is first */
    public long peek(NumberFormat format, String counter) {
        return format.isPlain() ? nextOfSequence() : last(counter) + 1;
    }

    private long nextOfSequence() {
        String next = database.isPostgresql()
                ? "select last_value + case when is_called then 1 else 0 end from customer_number_seq"
                : "select base_value from information_schema.sequences where sequence_name = 'customer_number_seq'";
        return ((Number) em.createNativeQuery(next).getSingleResult()).longValue();
    }
}
