package cn.kexin.crm.ejb.audit.internal;

import cn.kexin.crm.ejb.shared.BulkInsert;
import cn.kexin.crm.ejb.shared.BulkInsert.Column;
import cn.kexin.crm.ejb.shared.CurrentJob;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Writes the lines of a transaction over its own connection. */
@Dependent
public class TrailWriter {

    private static final List<Column> COLUMNS = List.of(
            new Column("subject_type", String.class),
            new Column("subject_id", Long.class),
            new Column("part_type", String.class),
            new Column("part_id", Long.class),
            new Column("part_label", String.class),
            new Column("kind", String.class),
            new Column("field", String.class),
            new Column("value_type", String.class),
            new Column("old_text", String.class),
            new Column("new_text", String.class),
            new Column("person_id", Long.class),
            new Column("origin", String.class),
            new Column("occurred_at", Instant.class));

    @Resource(lookup = "java:app/jdbc/crm")
    private DataSource dataSource;

    /**
     * @param job the job that made the changes, or null
     * @param username who made them otherwise, or null for the system
     */
    void write(List<TrailLine> lines, CurrentJob job, String username) {
        try (Connection connection = dataSource.getConnection();
                BulkInsert insert = new BulkInsert(connection, "change_entry", COLUMNS)) {
            Long person = job == null ? personId(connection, username) : job.askedById();
            for (TrailLine line : lines) {
                add(insert, line, person, job == null ? null : job.kind());
            }
            insert.write();
        } catch (SQLException e) {
            throw new IllegalStateException("The history cannot be written", e);
        }
    }

    private static void add(BulkInsert insert, TrailLine line, Long person, String origin) {
        Trail.Part part = line.part();
        FieldChange change = line.change() == null ? new FieldChange(null, null, null, null) : line.change();
        insert.add(
                part.subject().type(),
                part.subject().id(),
                part.type(),
                part.id(),
                part.label(),
                line.kind(),
                change.field() == null ? null : part.type() + "." + change.field(),
                change.valueType(),
                change.oldText(),
                change.newText(),
                person,
                origin,
                line.at());
    }

    private static Long personId(Connection connection, String username) throws SQLException {
        if (username == null) {
            return null;
        }
        try (PreparedStatement select = connection.prepareStatement("select id from person where username = ?")) {
            select.setString(1, username);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : null;
            }
        }
    }
}
