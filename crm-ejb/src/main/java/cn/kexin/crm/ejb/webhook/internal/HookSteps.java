package cn.kexin.crm.ejb.webhook.internal;

import cn.kexin.crm.domain.webhook.HookAttempt;
import cn.kexin.crm.domain.webhook.HookMessage;
import cn.kexin.crm.domain.webhook.HookState;
import cn.kexin.crm.domain.webhook.HookSubscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The steps of delivering events, each a transaction of its own. One node at a time sends for a subscription; when it dies,
 * its lease runs out, and another one sends what was not noted as taken, under the same id.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class HookSteps {

    private static final Duration LEASE = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private HookSight sight;

    @Inject
    private HookSecrets secrets;

    @Inject
    private Clock clock;

    /** @return ids of subscriptions for which something waits and may be sent now: true where the last was not taken */
    public Map<Long, Boolean> waiting() {
        Map<Long, Boolean> found = new LinkedHashMap<>();
        em.createQuery(
                        """
                        select distinct s.id, s.retryAt from HookMessage m join m.subscription s where s.active = :on \
                        and m.state = :waiting and (s.retryAt is null or s.retryAt <= :now) \
                        and (s.leaseUntil is null or s.leaseUntil < :now) order by s.id""",
                        Object[].class)
                .setParameter("on", true)
                .setParameter("waiting", HookState.WAITING)
                .setParameter("now", clock.instant())
                .getResultList()
                .forEach(row -> found.put((Long) row[0], row[1] != null));
        return found;
    }

    /**
     * A node whose key does not open the secret leaves what waits to others, or until there is a new secret: nothing is given up.
     *
     * @param run what tells this go from all others, also of other nodes
     * @return whether it may send for the subscription
     */
    public boolean take(long subscriptionId, String run) {
        HookSubscription subscription = lock(subscriptionId);
        boolean free = subscription != null && subscription.isFree(clock.instant()) && secrets.opens(subscription);
        if (free) {
            subscription.take(clock.instant(), LEASE, run);
        }
        return free;
    }

    /** @return the first event that waits, while it is that run's turn; what its owner may not see is withheld on the way */
    public Optional<HookParcel> next(long subscriptionId, String run) {
        HookSubscription subscription = lock(subscriptionId);
        if (subscription == null || !subscription.isActive() || !subscription.isHeldBy(run)) {
            return Optional.empty();
        }
        subscription.take(clock.instant(), LEASE, run);
        for (Optional<HookMessage> first = first(subscription); first.isPresent(); first = first(subscription)) {
            HookMessage message = first.get();
            if (sight.mayHear(message)) {
                return Optional.of(new HookParcel(
                        message.getId(),
                        subscriptionId,
                        subscription.getUrl(),
                        subscription.getSecret(),
                        message.getEventId(),
                        message.getBody()));
            }
            message.withhold(clock.instant());
            em.flush();
        }
        return Optional.empty();
    }

    private Optional<HookMessage> first(HookSubscription subscription) {
        return em.createQuery(
                        """
                        select m from HookMessage m where m.subscription = :subscription and m.state = :waiting \
                        order by m.occurredAt, m.id""",
                        HookMessage.class)
                .setParameter("subscription", subscription)
                .setParameter("waiting", HookState.WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** @return whether the next one may be sent */
    public boolean ended(HookParcel parcel, HookAnswer answer) {
        HookSubscription subscription = lock(parcel.subscriptionId());
        HookMessage message = em.find(HookMessage.class, parcel.id(), LockModeType.PESSIMISTIC_WRITE);
        if (message == null || message.getState() != HookState.WAITING) {
            return true;
        }
        Instant now = clock.instant();
        em.persist(new HookAttempt(message, now, answer.httpStatus(), answer.error(), answer.tookMillis()));
        if (answer.isTaken()) {
            message.delivered(now);
            subscription.tryNow();
            return true;
        }
        if (answer.isGone()) {
            subscription.turn(false);
            return false;
        }
        Duration wait = message.failed(now);
        if (wait != null) {
            subscription.waitUntil(now.plus(wait));
        }
        return wait == null;
    }

    /** That run sends no more; when another has taken its turn meanwhile, that one keeps it. */
    public void release(long subscriptionId, String run) {
        HookSubscription subscription = lock(subscriptionId);
        if (subscription != null && subscription.isHeldBy(run)) {
            subscription.release();
        }
    }

    private HookSubscription lock(long id) {
        HookSubscription found = em.find(HookSubscription.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found != null) {
            em.refresh(found);
        }
        return found;
    }
}
