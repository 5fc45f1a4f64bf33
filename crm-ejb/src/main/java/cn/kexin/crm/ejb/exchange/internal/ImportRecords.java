package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.ejb.exchange.internal.PortionResult.Change;
import cn.kexin.crm.ejb.shared.BulkInsert;
import cn.kexin.crm.ejb.shared.BulkInsert.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Keeps what an import made and changed, so that it can be taken back. */
@ApplicationScoped
public class ImportRecords {

    private static final List<Column> CHANGED = List.of(
            new Column("run_id", Long.class),
            new Column("record_id", Long.class),
            new Column("before_facts", String.class),
            new Column("after_facts", String.class));

    @PersistenceContext
    private EntityManager em;

    /** @param kind of records, which tells the tables they are in */
    void made(long runId, ImportKind kind, List<Long> ids) {
        if (!ids.isEmpty() && kind != ImportKind.CONTACTS) {
            made(runId, "customer", ids);
        }
        if (!ids.isEmpty() && kind != ImportKind.CUSTOMERS) {
            made(runId, "contact", ids);
        }
    }

    private void made(long runId, String table, List<Long> ids) {
        Connection connection = em.unwrap(Connection.class);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into import_record (run_id, record_id, version) select ?, t.id, t.version"
                        + " from unnest(cast(? as bigint array)) q (id) join "
                        + table + " t on t.id = q.id")) {
            insert.setLong(1, runId);
            insert.setArray(2, connection.createArrayOf("int8", ids.toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("What was made cannot be kept", e);
        }
    }

    /** A record that the same import changed before keeps the facts it had at first. */
    void changed(long runId, List<Change> changes) {
        for (Change change : changes) {
            int known = em.createNativeQuery(
                            "update import_change set after_facts = ?1 where run_id = ?2 and record_id = ?3")
                    .setParameter(1, change.after())
                    .setParameter(2, runId)
                    .setParameter(3, change.id())
                    .executeUpdate();
            if (known == 0) {
                insert(runId, change);
            }
        }
    }

    private void insert(long runId, Change change) {
        try (BulkInsert rows = new BulkInsert(em.unwrap(Connection.class), "import_change", CHANGED)) {
            rows.add(runId, change.id(), change.before(), change.after());
            rows.write();
        } catch (SQLException e) {
            throw new IllegalStateException("What was changed cannot be kept", e);
        }
    }
}
