package cn.kexin.crm.ejb.webhook;

import cn.kexin.crm.ejb.webhook.internal.HookOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/**
 * Writes events for those who have subscribed to them, in the transaction of what happens: both are there or neither is, also
 * when the server dies the moment after. Without a subscription it costs one statement in a transaction.
 */
@ApplicationScoped
public class Hooks {

    @Inject
    private HookOutbox outbox;

    public void happened(Happening what) {
        happened(List.of(what));
    }

    public void happened(Collection<Happening> what) {
        outbox.write(what);
    }
}
