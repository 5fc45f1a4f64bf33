package cn.kexin.crm.ejb.audit.internal;

import cn.kexin.crm.ejb.audit.ReadLog.Read;
import cn.kexin.crm.ejb.shared.BulkInsert;
import cn.kexin.crm.ejb.shared.BulkInsert.Column;
import cn.kexin.crm.ejb.shared.StatementCount;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Stores reads of protected fields in the current transaction; those that are stored already stay as they are. */
@ApplicationScoped
public class ReadWriter {

    private static final List<Column> COLUMNS = List.of(
            new Column("subject_type", String.class),
            new Column("subject_id", Long.class),
            new Column("field_group", String.class),
            new Column("person_id", Long.class),
            new Column("read_hour", Instant.class));

    @Resource(lookup = "java:app/jdbc/crm")
    private DataSource dataSource;

    public void write(List<Read> reads) {
        try (Connection connection = dataSource.getConnection();
                BulkInsert insert = BulkInsert.ofMissing(connection, "protected_read", COLUMNS)) {
            for (Read read : reads) {
                insert.add(read.type(), read.id(), read.fieldGroup(), read.personId(), read.hour());
            }
            insert.write();
            StatementCount.increment();
        } catch (SQLException e) {
            throw new IllegalStateException("The log of reads cannot be written", e);
        }
    }
}
