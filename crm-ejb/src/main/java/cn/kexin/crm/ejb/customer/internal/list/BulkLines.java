package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.list.BulkChange;
import cn.kexin.crm.domain.customer.list.BulkOutcome;
import cn.kexin.crm.ejb.customer.BulkSelection.Picked;
import cn.kexin.crm.ejb.shared.BulkIds;
import cn.kexin.crm.ejb.shared.BulkInsert;
import cn.kexin.crm.ejb.shared.BulkInsert.Column;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;

/** Writes down for whom a change is, before any of them is changed. */
@ApplicationScoped
public class BulkLines {

    private static final int CHUNK = 20_000;

    private static final List<Column> COLUMNS = List.of(
            new Column("id", Long.class),
            new Column("version", Long.class),
            new Column("change_id", Long.class),
            new Column("subject_id", Long.class),
            new Column("seen_version", Long.class),
            new Column("outcome", String.class));

    @Resource(lookup = "java:app/jdbc/crm")
    private DataSource dataSource;

    /** Locks are taken in the order of the customers' ids, so that two changes do not wait for each other. */
    void write(BulkChange change, List<Picked> picked) {
        List<Picked> inOrder = picked.stream()
                .distinct()
                .sorted(Comparator.comparingLong(Picked::id))
                .toList();
        try (Connection connection = dataSource.getConnection();
                BulkInsert lines = new BulkInsert(connection, "bulk_line", COLUMNS)) {
            BulkIds ids = new BulkIds(connection);
            int waiting = 0;
            for (Picked each : inOrder) {
                lines.add(ids.next(), 1L, change.getId(), each.id(), each.version(), BulkOutcome.WAITING.name());
                if (++waiting % CHUNK == 0) {
                    lines.write();
                }
            }
            lines.write();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
