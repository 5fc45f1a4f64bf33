package cn.kexin.crm.web.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;

/** The measure for imports: rows of the same form into a table with the same indexes, by batches and nothing else. */
final class PlainInserts {

    private static final int BATCH = 1000;

    private final Connection connection;

    PlainInserts(Connection connection) {
        this.connection = connection;
    }

    Duration insert(int rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table plain_rows (like evidence including all)");
        }
        connection.setAutoCommit(false);
        OffsetDateTime at = OffsetDateTime.parse("2016-03-01T09:00:00+08:00");
        long start = System.nanoTime();
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into plain_rows (id, case_id, seq, kind, occurred_at, recorded_at, unit_id, person_id, stage, \
                reassignments, reopened, external_seq, excluded) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)""")) {
            for (int i = 1; i <= rows; i++) {
                Object[] values = {
                    (long) i, (long) i / 6, i % 6, "UPDATED", at.plusMinutes(i), at, 70L, 17L, "NEW", 0, 0, i
                };
                for (int column = 0; column < values.length; column++) {
                    insert.setObject(column + 1, values[column]);
                }
                insert.addBatch();
                if (i % BATCH == 0 || i == rows) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table plain_rows");
        }
        return took;
    }
}
