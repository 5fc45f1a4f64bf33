package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.matching.MatchSubject;
import cn.kexin.crm.domain.customer.matching.MatchingRule;
import cn.kexin.crm.domain.customer.matching.PairOrigin;
import cn.kexin.crm.domain.customer.matching.SharedKeys;
import cn.kexin.crm.ejb.shared.BulkIds;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The transactions of a search for duplicates. The databases join by key; only pairs that share one are compared here. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ScanSlices {

    /** Customers in a transaction. */
    private static final int SLICE = 4000;

    /** A key that more customers have than this says nothing. */
    private static final int MOST_OF_A_KEY = 50;

    private static final int FETCH = 2000;

    private static final String PAIRS =
            """
            select p.one, p.other, a.kind, a.name, fa.names, b.kind, b.name, fb.names, p.phone, p.email, p.credit_code from (
              select k.customer_id as one, o.customer_id as other,
                max(case when k.match_key like 'p%' then 1 else 0 end) as phone,
                max(case when k.match_key like 'e%' then 1 else 0 end) as email,
                max(case when k.match_key like 'u%' then 1 else 0 end) as credit_code
              from customer_match_key k
              join customer_match_key o on o.match_key = k.match_key and o.customer_id > k.customer_id
              where k.customer_id > ? and k.customer_id <= ?
                and not exists (select 1 from customer_common_key c where c.match_key = k.match_key)
              group by k.customer_id, o.customer_id
            ) p join customer a on a.id = p.one join customer b on b.id = p.other
            left join (select customer_id, string_agg(name, '\t') as names from customer_former_name group by customer_id) fa
              on fa.customer_id = p.one
            left join (select customer_id, string_agg(name, '\t') as names from customer_former_name group by customer_id) fb
              on fb.customer_id = p.other
            where not exists (select 1 from duplicate_pair d where d.first_id = p.one and d.second_id = p.other)""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private MatchingRules rules;

    @Inject
    private Clock clock;

    /** Counts which keys are common now, and sets the search to its beginning. */
    public void begin(JobRun run) {
        em.createNativeQuery("delete from customer_common_key").executeUpdate();
        em.createNativeQuery("insert into customer_common_key (match_key) select match_key from customer_match_key "
                        + "group by match_key having count(*) > " + MOST_OF_A_KEY)
                .executeUpdate();
        run.checkpoint("0");
    }

    /** @return how many customers there are to search */
    public long customers() {
        return em.createQuery("select count(c) from Customer c", Long.class).getSingleResult();
    }

    /** @return how many of them a search that stopped there has done */
    public long customersUpTo(long id) {
        return em.createQuery("select count(c) from Customer c where c.id <= :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /**
     * Searches among the customers behind that one.
     *
     * @return how many customers it searched; 0 at the end
     */
    public int search(long after, JobRun run) throws SQLException {
        List<Long> ids = em.createQuery("select c.id from Customer c where c.id > :after order by c.id", Long.class)
                .setParameter("after", after)
                .setMaxResults(SLICE)
                .getResultList();
        if (!ids.isEmpty()) {
            long last = ids.get(ids.size() - 1);
            compare(after, last);
            run.checkpoint(Long.toString(last));
        }
        return ids.size();
    }

    private void compare(long after, long last) throws SQLException {
        List<MatchingRule> active = rules.active();
        Map<Long, MatchSubject> known = new HashMap<>();
        Connection connection = em.unwrap(Connection.class);
        try (PreparedStatement select = connection.prepareStatement(PAIRS);
                PairBatch found =
                        new PairBatch(connection, new BulkIds(connection), PairOrigin.SCAN, clock.instant())) {
            select.setFetchSize(FETCH);
            select.setLong(1, after);
            select.setLong(2, last);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    MatchSubject one = known.computeIfAbsent(row.getLong(1), id -> read(row, 3));
                    MatchSubject other = known.computeIfAbsent(row.getLong(2), id -> read(row, 6));
                    MatchingRules.Verdict verdict = MatchingRules.judge(
                            active,
                            one,
                            other,
                            new SharedKeys(row.getInt(9) > 0, row.getInt(10) > 0, row.getInt(11) > 0));
                    if (verdict != null) {
                        found.add(row.getLong(1), row.getLong(2), verdict.match());
                    }
                }
            }
            found.write();
        }
    }

    private static MatchSubject read(ResultSet row, int from) {
        try {
            MatchSubject subject = new MatchSubject(CustomerKind.valueOf(row.getString(from)), row.getString(from + 1));
            String formerNames = row.getString(from + 2);
            return formerNames == null ? subject : subject.formerly(List.of(formerNames.split("\t")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
