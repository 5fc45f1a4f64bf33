package cn.kexin.crm.web.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The measure for scorecards: one statement that reads all evidence and sums it up by unit. */
final class Scan {

    private static final int TIMES = 9;

    private static final String SQL =
            """
            select unit_id, count(*), sum(case when target_met then 1 else 0 end), sum(reassignments), sum(reopened), \
            sum(calendar_minutes), sum(working_minutes) from evidence group by unit_id""";

    private Scan() {}

    static Duration median(Connection connection) throws SQLException {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            try (Statement statement = connection.createStatement();
                    var rows = statement.executeQuery(SQL)) {
                while (rows.next()) {
                    rows.getLong(2);
                }
            }
            times.add(Duration.ofNanos(System.nanoTime() - start));
        }
        times.sort(null);
        return times.get(TIMES / 2);
    }
}
