package cn.kexin.crm.ejb.webhook.internal;

import cn.kexin.crm.domain.webhook.HookState;
import cn.kexin.crm.ejb.shared.BulkInsert;
import cn.kexin.crm.ejb.shared.BulkInsert.Column;
import cn.kexin.crm.ejb.shared.DatabaseReady;
import cn.kexin.crm.ejb.webhook.Happening;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes events over the connection of the transaction they belong to; it works while that is being committed, too. */
@ApplicationScoped
public class HookOutbox {

    private static final List<Column> COLUMNS = List.of(
            new Column("version", Long.class),
            new Column("subscription_id", Long.class),
            new Column("event_id", String.class),
            new Column("event", String.class),
            new Column("subject_type", String.class),
            new Column("subject_id", Long.class),
            new Column("body", String.class),
            new Column("occurred_at", Instant.class),
            new Column("state", String.class),
            new Column("attempts", Integer.class));

    @Resource(lookup = "java:app/jdbc/crm")
    private DataSource dataSource;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private HookSettings settings;

    private String source;

    /** While a transaction completes the server injects nothing: everything is there from the start. */
    void open(@Observes DatabaseReady event) {
        Objects.requireNonNull(dataSource);
        source = settings.source();
    }

    /** Tells what happened, once it is known that somebody wants to hear of anything. */
    interface Telling {

        /** @param connection of the transaction */
        Collection<Happening> tell(Connection connection) throws SQLException;
    }

    /** Writes them for every subscription that wants them. */
    public void write(Collection<Happening> happenings) {
        write(connection -> happenings);
    }

    /** The same for what has to be asked for first. */
    void write(Telling telling) {
        try (Connection connection = dataSource.getConnection()) {
            Map<Long, String> subscriptions = active(connection);
            if (subscriptions.isEmpty()) {
                return;
            }
            Collection<Happening> happenings = telling.tell(connection);
            try (BulkInsert rows = new BulkInsert(connection, "hook_message", COLUMNS)) {
                happenings.forEach(each -> add(rows, each, subscriptions));
                rows.write();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Events cannot be written", e);
        }
    }

    /** Writes one for that subscription, whatever it wants. */
    void write(long subscriptionId, Happening what) {
        try (Connection connection = dataSource.getConnection();
                BulkInsert rows = new BulkInsert(connection, "hook_message", COLUMNS)) {
            add(rows, what, Map.of(subscriptionId, "," + what.event() + ","));
            rows.write();
        } catch (SQLException e) {
            throw new IllegalStateException("Events cannot be written", e);
        }
    }

    private void add(BulkInsert rows, Happening what, Map<Long, String> subscriptions) {
        String id = UUID.randomUUID().toString();
        String body = CloudEvent.write(id, source, what);
        subscriptions.forEach((subscription, events) -> {
            if (events.contains("," + what.event() + ",")) {
                rows.add(
                        1L,
                        subscription,
                        id,
                        what.event().name(),
                        what.subject() == null ? null : what.subject().type(),
                        what.subject() == null ? null : what.subject().id(),
                        body,
                        what.at(),
                        HookState.WAITING.name(),
                        0);
            }
        });
    }

    /** @return the events wanted by each active subscription; asked once in a transaction */
    @SuppressWarnings("unchecked")
    private Map<Long, String> active(Connection connection) throws SQLException {
        Map<Long, String> known = (Map<Long, String>) transaction.getResource(HookOutbox.class);
        if (known == null) {
            known = read(connection);
            transaction.putResource(HookOutbox.class, known);
        }
        return known;
    }

    private static Map<Long, String> read(Connection connection) throws SQLException {
        Map<Long, String> found = new LinkedHashMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select id, events_text from hook_subscription where active = ?");
                ResultSet rows = execute(select)) {
            while (rows.next()) {
                found.put(rows.getLong(1), rows.getString(2));
            }
        }
        return found;
    }

    private static ResultSet execute(PreparedStatement select) throws SQLException {
        select.setBoolean(1, true);
        return select.executeQuery();
    }
}
