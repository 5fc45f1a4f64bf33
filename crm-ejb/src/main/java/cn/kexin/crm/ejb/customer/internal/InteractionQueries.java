package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.Interaction;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.customer.InteractionRow;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Reads touches of a customer that the caller has been found to see. */
@ApplicationScoped
public class InteractionQueries {

    private static final String SELECT =
            """
            select i.id, i.version, i.channel, i.direction, i.occurredAt, i.recordedAt, p.id, p.username, p.name, k.id, k.name, \
            i.summary, i.result, i.nextStep, i.nextAt, column('corrects_id', i) from Interaction i left join i.person p left join i.contact k \
            where i.customer.id = :customer""";

    private static final Set<String> SORT_FIELDS = Set.of("occurredAt", "recordedAt");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    Page<InteractionRow> page(long customerId, PageRequest page, Viewer viewer) {
        long total = em.createQuery("select count(i) from Interaction i where i.customer.id = :customer", Long.class)
                .setParameter("customer", customerId)
                .getSingleResult();
        return new Page<>(
                em.createQuery(SELECT + orderBy(page), Object[].class)
                        .setParameter("customer", customerId)
                        .setFirstResult(page.first())
                        .setMaxResults(page.size())
                        .getResultStream()
                        .map(row -> row(row, viewer))
                        .toList(),
                total);
    }

    InteractionRow find(long customerId, long id, Viewer viewer) {
        return em.createQuery(SELECT + " and i.id = :id", Object[].class)
                .setParameter("customer", customerId)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row -> row(row, viewer))
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

    private InteractionRow row(Object[] column, Viewer viewer) {
        Instant recordedAt = (Instant) column[5];
        Long author = (Long) column[6];
        return new InteractionRow(
                (Long) column[0],
                (Long) column[1],
                (Channel) column[2],
                (TouchDirection) column[3],
                (Instant) column[4],
                recordedAt,
                Ref.of(author, (String) column[7], (String) column[8]),
                Ref.of((Long) column[9], null, (String) column[10]),
                (String) column[11],
                (String) column[12],
                (String) column[13],
                (Instant) column[14],
                (Long) column[15],
                author != null
                        && author == viewer.personId()
                        && clock.instant().isBefore(recordedAt.plus(Interaction.AMENDABLE)));
    }
}
