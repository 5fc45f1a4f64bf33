package cn.kexin.crm.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Lets ten thousand clocks run out within one minute and waits until everybody has been told. Evidence of it must be there
 * exactly once for each, whatever number of nodes there are.
 */
final class ClockStorm {

    private static final int CLOCKS = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long ASK_AGAIN = 2000;

    private static final String CHOOSE =
            """
            create temporary table storm as
            select k.id, k.case_id, k.code, now() + interval '5 seconds' + row_number() over (order by k.id) * interval '6 milliseconds'
              as due_at
            from case_clock k join customer_case c on c.id = k.case_id
            where k.state = 'RUNNING' and k.escalation_level = 0 and k.escalate_at > now() + interval '1 hour'
              and c.number ~ '-[1-9]$' order by k.id limit %d""";

    private static final String BEGIN =
            """
            update case_clock k set due_at = s.due_at, escalate_at = s.due_at, started_at = s.due_at - interval '8 hours',
              running_since = s.due_at - interval '8 hours', version = k.version + 1
            from storm s where s.id = k.id""";

    private static final String TOLD =
            """
            select count(*), count(distinct e.case_id), max(extract(epoch from e.recorded_at - s.due_at))
            from storm s join evidence e on e.case_id = s.case_id and e.subject = s.code and e.kind = 'ESCALATED'
              and e.recorded_at >= s.due_at""";

    private static final String WAITING =
            "select count(*) from storm s join case_clock k on k.id = s.id where k.escalation_level = 0";

    private final ScaleDatabase database;

    ClockStorm(ScaleDatabase database) {
        this.database = database;
    }

    /** @return the longest time between a clock's end and the evidence that somebody was told */
    Duration longestWait() throws SQLException, InterruptedException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(CHOOSE.formatted(CLOCKS));
            statement.execute("create unique index on storm (id)");
            assertThat(statement.executeUpdate(BEGIN)).isEqualTo(CLOCKS);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (waiting(statement) > 0 && System.nanoTime() < end) {
                Thread.sleep(ASK_AGAIN);
            }
            try (ResultSet row = statement.executeQuery(TOLD)) {
                row.next();
                assertThat(row.getInt(2)).as("cases of which somebody was told").isEqualTo(CLOCKS);
                assertThat(row.getInt(1)).as("times that somebody was told").isEqualTo(CLOCKS);
                return Duration.ofMillis((long) (row.getDouble(3) * 1000));
            }
        }
    }

    private static int waiting(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(WAITING)) {
            row.next();
            return row.getInt(1);
        }
    }
}
