package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.ejb.touch.SettledMatters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Cases that were resolved show that a customer can rely on us. */
@ApplicationScoped
public class ResolvedCases implements SettledMatters {

    private static final String COUNT =
            """
            select column('customer_id', c), count(c) from CustomerCase c \
            where column('customer_id', c) in :ids and c.resolvedAt is not null group by column('customer_id', c)""";

    @PersistenceContext
    private EntityManager em;

    @Override
    public Map<Long, Long> count(Collection<Long> customerIds) {
        return em.createQuery(COUNT, Object[].class)
                .setParameter("ids", customerIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> (Long) row[1]));
    }
}
