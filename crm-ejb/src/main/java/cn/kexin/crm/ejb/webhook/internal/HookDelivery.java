package cn.kexin.crm.ejb.webhook.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Sends what waits, for each subscription one after the other; outside any transaction, for others may take their time. */
@ApplicationScoped
public class HookDelivery {

    private static final Logger LOG = System.getLogger(HookDelivery.class.getName());

    /** So many in one go, so that no subscription keeps the others waiting. */
    private static final int MOST = 100;

    @Inject
    private HookSteps steps;

    @Inject
    private HookPost post;

    public void deliver() {
        steps.waiting().forEach(this::deliver);
    }

    private void deliver(long subscription) {
        if (!steps.take(subscription)) {
            return;
        }
        try {
            boolean goesOn = true;
            for (int sent = 0; goesOn && sent < MOST; sent++) {
                Optional<HookParcel> parcel = steps.next(subscription);
                goesOn = parcel.isPresent() && send(parcel.get());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, () -> "Events of subscription " + subscription + " not sent", e);
        } finally {
            steps.release(subscription);
        }
    }

    private boolean send(HookParcel parcel) {
        HookAnswer answer = post.post(parcel);
        return steps.ended(parcel.id(), answer);
    }
}
