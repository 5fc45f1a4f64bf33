package cn.kexin.crm.ejb.webhook.internal;

import cn.kexin.crm.domain.webhook.HookAttempt;
import cn.kexin.crm.domain.webhook.HookMessage;
import cn.kexin.crm.domain.webhook.HookState;
import cn.kexin.crm.domain.webhook.HookSubscription;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.webhook.HookMessageRow;
import cn.kexin.crm.ejb.webhook.HookMessageView;
import cn.kexin.crm.ejb.webhook.HookRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads subscriptions, their events and the attempts. */
@ApplicationScoped
public class HookQueries {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private HookSecrets secrets;

    /** @param id null for all */
    List<HookRow> rows(Long id) {
        Conditions where = new Conditions().andIfGiven("s.id = :id", "id", id);
        List<HookSubscription> found = where.bind(em.createQuery(
                        "select s from HookSubscription s join fetch s.owner" + where.where() + " order by s.name",
                        HookSubscription.class))
                .getResultList();
        Map<Long, Map<HookState, Long>> counts = counts();
        return found.stream()
                .map(each -> row(each, secrets.opens(each), counts.getOrDefault(each.getId(), Map.of())))
                .toList();
    }

    private Map<Long, Map<HookState, Long>> counts() {
        Map<Long, Map<HookState, Long>> counts = new HashMap<>();
        em.createQuery(
                        """
                        select s.id, m.state, count(m) from HookMessage m join m.subscription s where m.state in :states \
                        group by s.id, m.state""",
                        Object[].class)
                .setParameter("states", List.of(HookState.WAITING, HookState.DEAD))
                .getResultList()
                .forEach(row -> counts.computeIfAbsent((Long) row[0], id -> new HashMap<>())
                        .put((HookState) row[1], (Long) row[2]));
        return counts;
    }

    private static HookRow row(HookSubscription each, boolean readable, Map<HookState, Long> counts) {
        return new HookRow(
                each.getId(),
                each.getVersion(),
                each.getName(),
                each.getUrl(),
                each.getEvents(),
                each.getOwner().getUsername(),
                each.getOwner().getName(),
                each.isActive(),
                readable,
                each.getRetryAt(),
                counts.getOrDefault(HookState.WAITING, 0L),
                counts.getOrDefault(HookState.DEAD, 0L));
    }

    Page<HookMessageRow> messages(long subscriptionId, HookState state, PageRequest page) {
        Conditions where = new Conditions()
                .and("column('subscription_id', m) = :subscription", "subscription", subscriptionId)
                .andIfGiven("m.state = :state", "state", state);
        long total = where.bind(em.createQuery("select count(m) from HookMessage m" + where.where(), Long.class))
                .getSingleResult();
        List<HookMessage> found = where.bind(em.createQuery(
                        "select m from HookMessage m" + where.where() + " order by m.occurredAt desc, m.id desc",
                        HookMessage.class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        Map<Long, HookAttempt> last =
                last(found.stream().map(HookMessage::getId).toList());
        return new Page<>(
                found.stream().map(each -> row(each, last.get(each.getId()))).toList(), total);
    }

    /** @return of each message the last attempt */
    private Map<Long, HookAttempt> last(Collection<Long> messages) {
        Map<Long, HookAttempt> last = new HashMap<>();
        if (!messages.isEmpty()) {
            em.createQuery(
                            """
                            select m.id, a from HookAttempt a join a.message m where m.id in :messages \
                            order by a.attemptedAt, a.id""",
                            Object[].class)
                    .setParameter("messages", messages)
                    .getResultList()
                    .forEach(row -> last.put((Long) row[0], (HookAttempt) row[1]));
        }
        return last;
    }

    private static HookMessageRow row(HookMessage each, HookAttempt last) {
        return new HookMessageRow(
                each.getId(),
                each.getVersion(),
                each.getEventId(),
                each.getEvent(),
                each.getOccurredAt(),
                each.getState(),
                each.getAttempts(),
                last == null ? null : last.getHttpStatus(),
                last == null ? null : last.getError(),
                last == null ? null : last.getAttemptedAt());
    }

    HookMessageView view(HookMessage message) {
        List<HookAttempt> attempts = em.createQuery(
                        "select a from HookAttempt a where a.message = :message order by a.attemptedAt desc, a.id desc",
                        HookAttempt.class)
                .setParameter("message", message)
                .getResultList();
        return new HookMessageView(
                row(message, attempts.isEmpty() ? null : attempts.get(0)),
                message.getBody(),
                attempts.stream()
                        .map(each -> new HookMessageView.Attempt(
                                each.getAttemptedAt(), each.getHttpStatus(), each.getError(), each.getTookMillis()))
                        .toList());
    }
}
