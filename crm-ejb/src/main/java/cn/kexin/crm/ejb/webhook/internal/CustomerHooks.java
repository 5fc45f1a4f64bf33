package cn.kexin.crm.ejb.webhook.internal;

import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.webhook.HookEvent;
import cn.kexin.crm.ejb.audit.ChangeFollower;
import cn.kexin.crm.ejb.audit.RecordChange;
import cn.kexin.crm.ejb.webhook.Happening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells of customers from what goes into their history: names of fields, never what stands in them. */
@ApplicationScoped
public class CustomerHooks implements ChangeFollower {

    private static final String CUSTOMER = "customer";
    private static final String MERGED_INTO = "customer.mergedInto";

    @Inject
    private HookOutbox outbox;

    @Override
    public void follow(Collection<RecordChange> changes) {
        List<Happening> happenings = changes.stream()
                .filter(change -> change.subject().type().equals(CUSTOMER) && !change.removed())
                .map(CustomerHooks::happening)
                .toList();
        if (!happenings.isEmpty()) {
            outbox.write(happenings);
        }
    }

    private static Happening happening(RecordChange change) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", change.subject().id());
        String winner = change.fields().get(MERGED_INTO);
        if (winner != null) {
            // Who may see the entry it was merged into hears of it: the entry itself nobody sees any more.
            long into = Long.parseLong(winner.split(" ", 2)[0]);
            data.put("mergedInto", into);
            return happening(HookEvent.CUSTOMER_MERGED, change, into, data);
        }
        if (change.created()) {
            return happening(
                    HookEvent.CUSTOMER_CREATED, change, change.subject().id(), data);
        }
        data.put("fields", change.fields().keySet());
        return happening(HookEvent.CUSTOMER_CHANGED, change, change.subject().id(), data);
    }

    private static Happening happening(HookEvent event, RecordChange change, long seen, Map<String, Object> data) {
        return new Happening(
                event,
                new AuditSubject(CUSTOMER, seen),
                "customers/" + change.subject().id(),
                change.at(),
                data);
    }
}
