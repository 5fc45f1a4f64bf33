package cn.kexin.crm.web.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Has the server search the whole archive for duplicates, as it does when somebody asks for it on screen. */
final class WholeScan {

    private static final int ASK_AGAIN_MILLIS = 1000;

    private static final String QUEUE =
            """
            insert into background_job (id, version, kind, subject, state, done_steps, total_steps, cancel_requested, attempts,
            created_at) values (nextval('crm_seq'), 1, 'duplicate-scan', 'archive', 'QUEUED', 0, 0, false, 0, now())
            returning id""";

    private final ScaleDatabase database;

    WholeScan(ScaleDatabase database) {
        this.database = database;
    }

    Duration run() throws SQLException, InterruptedException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from duplicate_pair");
            statement.execute("vacuum analyze");
            long job = number(statement, QUEUE);
            while (number(statement, "select count(*) from background_job where finished_at is null and id = " + job)
                    > 0) {
                Thread.sleep(ASK_AGAIN_MILLIS);
            }
            String ended = "select state from background_job where id = " + job;
            try (ResultSet row = statement.executeQuery(ended)) {
                row.next();
                if (!row.getString(1).equals("DONE")) {
                    throw new IllegalStateException("The search for duplicates ended as " + row.getString(1));
                }
            }
            ArchiveGenerator.say("pairs found: " + number(statement, "select count(*) from duplicate_pair"));
            return Duration.ofMillis(number(
                    statement,
                    "select cast(extract(epoch from finished_at - started_at) * 1000 as bigint) from background_job where id = "
                            + job));
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
