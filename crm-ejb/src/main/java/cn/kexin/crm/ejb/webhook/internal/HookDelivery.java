package cn.kexin.crm.ejb.webhook.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

/**
 * Sends what waits: for each subscription one after the other, for several side by side, for a receiver may take its time;
 * outside any transaction.
 */
@ApplicationScoped
public class HookDelivery {

    private static final Logger LOG = System.getLogger(HookDelivery.class.getName());

    /** To so many receivers at once. */
    private static final int LANES = 8;

    /** So many in one go, so that a receiver to whom much is told leaves the lane to others. */
    private static final int MOST = 100;

    private final HookLanes lanes = new HookLanes(LANES);

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Inject
    private HookSteps steps;

    @Inject
    private HookPost post;

    /** @return ends when everything that this call began to send has come to an end */
    public CompletableFuture<Void> deliver() {
        return CompletableFuture.allOf(steps.waiting().entrySet().stream()
                .filter(each -> lanes.enter(each.getKey(), each.getValue()))
                .map(each -> begin(each.getKey()))
                .toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> begin(long subscription) {
        try {
            return executor.runAsync(() -> work(subscription));
        } catch (RejectedExecutionException e) {
            // The server is going down, or has no thread left: it stays for the next time.
            lanes.leave(subscription);
            return CompletableFuture.completedFuture(null);
        }
    }

    private void work(long subscription) {
        try {
            String run = UUID.randomUUID().toString();
            if (steps.take(subscription, run)) {
                send(subscription, run);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, () -> "Events of subscription " + subscription + " not sent", e);
        } finally {
            lanes.leave(subscription);
        }
    }

    private void send(long subscription, String run) {
        try {
            boolean goesOn = true;
            for (int sent = 0; goesOn && sent < MOST; sent++) {
                Optional<HookParcel> parcel = steps.next(subscription, run);
                goesOn = parcel.isPresent() && steps.ended(parcel.get(), post.post(parcel.get()));
            }
        } finally {
            steps.release(subscription, run);
        }
    }
}
