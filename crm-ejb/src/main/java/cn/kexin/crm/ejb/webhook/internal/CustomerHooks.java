package cn.kexin.crm.ejb.webhook.internal;

import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.webhook.HookEvent;
import cn.kexin.crm.ejb.audit.ChangeFollower;
import cn.kexin.crm.ejb.audit.RecordChange;
import cn.kexin.crm.ejb.webhook.Happening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells of customers from what goes into their history: numbers and names of fields, never what stands in them. */
@ApplicationScoped
public class CustomerHooks implements ChangeFollower {

    private static final String CUSTOMER = "customer";
    private static final String MERGED_INTO = "customer.mergedInto";

    @Inject
    private HookOutbox outbox;

    @Override
    public void follow(Collection<RecordChange> changes) {
        List<RecordChange> ofCustomers = changes.stream()
                .filter(change -> change.subject().type().equals(CUSTOMER) && !change.removed())
                .toList();
        if (!ofCustomers.isEmpty()) {
            outbox.write(connection -> tell(ofCustomers, connection));
        }
    }

    private static List<Happening> tell(List<RecordChange> changes, Connection connection) throws SQLException {
        Set<Long> ids = new TreeSet<>();
        changes.forEach(change -> {
            ids.add(change.subject().id());
            winner(change).ifPresent(ids::add);
        });
        Map<Long, CustomerKey> keys = CustomerKey.read(connection, ids);
        return changes.stream().map(change -> happening(change, keys)).toList();
    }

    private static Optional<Long> winner(RecordChange change) {
        return Optional.ofNullable(change.fields().get(MERGED_INTO))
                .map(stored -> Long.parseLong(stored.split(" ", 2)[0]));
    }

    private static Happening happening(RecordChange change, Map<Long, CustomerKey> keys) {
        long id = change.subject().id();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", id);
        CustomerKey key = keys.get(id);
        if (key != null) {
            data.put("number", key.number());
            data.put("version", key.version());
        }
        Optional<Long> winner = winner(change);
        if (winner.isPresent()) {
            data.put("mergedInto", winner.get());
            CustomerKey into = keys.get(winner.get());
            data.put("mergedIntoNumber", into == null ? null : into.number());
            // Who may see the entry it was merged into hears of it: the entry itself nobody sees any more.
            return happening(HookEvent.CUSTOMER_MERGED, change, winner.get(), data);
        }
        if (change.created()) {
            return happening(HookEvent.CUSTOMER_CREATED, change, id, data);
        }
        data.put("fields", change.fields().keySet());
        return happening(HookEvent.CUSTOMER_CHANGED, change, id, data);
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
