package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.customer.InteractionRow;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Set;

/** Reads touches of a customer that the caller has been found to see. */
@ApplicationScoped
public class InteractionQueries {

    private static final String SELECT =
            """
            select i.id, i.channel, i.direction, i.occurredAt, i.recordedAt, p.id, p.username, p.name, k.id, k.name, \
            i.summary, i.result, i.nextStep, i.nextAt from Interaction i left join i.person p left join i.contact k \
            where i.customer.id = :customer""";

    private static final Set<String> SORT_FIELDS = Set.of("occurredAt", "recordedAt");

    @PersistenceContext
    private EntityManager em;

    Page<InteractionRow> page(long customerId, PageRequest page) {
        long total = em.createQuery("select count(i) from Interaction i where i.customer.id = :customer", Long.class)
                .setParameter("customer", customerId)
                .getSingleResult();
        return new Page<>(
                em.createQuery(SELECT + orderBy(page), Object[].class)
                        .setParameter("customer", customerId)
                        .setFirstResult(page.first())
                        .setMaxResults(page.size())
                        .getResultStream()
                        .map(InteractionQueries::row)
                        .toList(),
                total);
    }

    InteractionRow find(long customerId, long id) {
        return em.createQuery(SELECT + " and i.id = :id", Object[].class)
                .setParameter("customer", customerId)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(InteractionQueries::row)
                .orElseThrow(() -> new NotFoundException("interaction", id));
    }

    private static String orderBy(PageRequest page) {
        if (page.sort() == null) {
            return " order by i.occurredAt desc, i.id desc";
        }
        if (!SORT_FIELDS.contains(page.sortField())) {
            throw BusinessRuleException.onField("sort", "common.error.sort", page.sortField());
        }
        String direction = page.descending() ? " desc" : "";
        return " order by i." + page.sortField() + direction + ", i.id" + direction;
    }

    private static InteractionRow row(Object[] column) {
        return new InteractionRow(
                (Long) column[0],
                (Channel) column[1],
                (TouchDirection) column[2],
                (Instant) column[3],
                (Instant) column[4],
                Ref.of((Long) column[5], (String) column[6], (String) column[7]),
                Ref.of((Long) column[8], null, (String) column[9]),
                (String) column[10],
                (String) column[11],
                (String) column[12],
                (Instant) column[13]);
    }
}
