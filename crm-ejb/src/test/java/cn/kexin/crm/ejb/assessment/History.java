package cn.kexin.crm.ejb.assessment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Writes cases with just the evidence a test needs, straight into the tables. */
final class History {

    private static final AtomicLong IDS = new AtomicLong(900_000_000);

    private final DataSource database;

    History(DataSource database) {
        this.database = database;
    }

    /** A case of some customer, with nothing in its evidence yet. */
    Case aCase(String unit, String person) {
        long id = IDS.incrementAndGet();
        update(
                """
                insert into customer_case (id, version, number, definition_id, type, customer_id, subject, channel, priority, \
                stage, main_stage, status, role, unit_id, person_id, opened_at, reassignments, reopened, evidence_count) \
                select ?, 1, ?, (select min(id) from process_definition), 'SERVICE_REQUEST', (select min(id) from customer), \
                '锅炉不热', 'PHONE', 'NORMAL', 'RESOLVED', 'RESOLVED', 'RESOLVED', 'FUNCTIONAL', u.id, p.id, ?, 0, 0, 100 \
                from org_unit u, person p where u.code = ? and p.username = ?""",
                id,
                "T-" + id,
                Instant.parse("2016-01-01T00:00:00Z"),
                unit,
                person);
        return new Case(id, unit, person);
    }

    /** A case of that customer, in the hands of the service desk. */
    Case aCase(long customer, String type, String openedAt, String closedAt) {
        Case added = aCase("SERVICE", "service");
        update(
                "update customer_case set customer_id = ?, type = ?, opened_at = ?, closed_at = ? where id = ?",
                customer,
                type,
                Instant.parse(openedAt),
                closedAt == null ? null : Instant.parse(closedAt),
                added.id);
        return added;
    }

    void aTouch(long customer, String at) {
        update(
                """
                insert into interaction (id, version, customer_id, channel, direction, occurred_at, recorded_at, unit_id, summary) \
                select ?, 1, c.id, 'PHONE', 'OUT', ?, ?, c.owner_unit_id, '问候' from customer c where c.id = ?""",
                IDS.incrementAndGet(),
                Instant.parse(at),
                Instant.parse(at),
                customer);
    }

    private void update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("not one row: " + sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object bound = parameters[i];
            statement.setObject(i + 1, bound instanceof Instant at ? Timestamp.from(at) : bound);
        }
        return statement;
    }

    /** One case and its rows of evidence, in the order written. */
    final class Case {

        private final long id;
        private final String unit;
        private final String person;
        private int seq;

        private Case(long id, String unit, String person) {
            this.id = id;
            this.unit = unit;
            this.person = person;
        }

        Case resolved(String at, boolean met, long minutes, long workingMinutes, int reassignments, int reopened) {
            return row("RESOLVED", unit, at, met, minutes, workingMinutes, reassignments, reopened, null, false);
        }

        Case resolvedBy(String otherUnit, String at) {
            return row("RESOLVED", otherUnit, at, false, 9L, 9L, 0, 0, null, false);
        }

        Case corrected(int wrongSeq, String at, boolean met, boolean excluded) {
            return row("RESOLVED", unit, at, met, 500L, 400L, 0, 0, wrongSeq, excluded);
        }

        Case correctedLater(int wrongSeq, String at, Instant recordedAt, boolean met) {
            return row("RESOLVED", unit, at, recordedAt, met, 500L, 400L, 0, 0, wrongSeq, false);
        }

        /** Somebody of ours took it in. */
        Case takenIn(String at, String username) {
            update(
                    """
                    insert into evidence (id, case_id, seq, kind, occurred_at, recorded_at, actor_id, unit_id, from_unit_id, \
                    from_person_id, stage, excluded) \
                    select ?, ?, ?, 'OPENED', ?, ?, a.id, u.id, a.unit_id, a.id, 'RECEIVED', false \
                    from org_unit u, person a where u.code = ? and a.username = ?""",
                    IDS.incrementAndGet(),
                    id,
                    ++seq,
                    Instant.parse(at),
                    Instant.parse(at),
                    unit,
                    username);
            return this;
        }

        Case corrected(String kind, int wrongSeq, String at, boolean met) {
            return row(kind, unit, at, met, null, null, null, null, wrongSeq, false);
        }

        Case happened(String kind, String at, Boolean met) {
            return row(kind, unit, at, met, null, null, null, null, null, false);
        }

        private Case row(
                String kind,
                String ofUnit,
                String at,
                Boolean met,
                Long minutes,
                Long workingMinutes,
                Integer reassignments,
                Integer reopened,
                Integer corrects,
                boolean excluded) {
            return row(
                    kind,
                    ofUnit,
                    at,
                    Instant.parse(at),
                    met,
                    minutes,
                    workingMinutes,
                    reassignments,
                    reopened,
                    corrects,
                    excluded);
        }

        private Case row(
                String kind,
                String ofUnit,
                String at,
                Instant recordedAt,
                Boolean met,
                Long minutes,
                Long workingMinutes,
                Integer reassignments,
                Integer reopened,
                Integer corrects,
                boolean excluded) {
            update(
                    """
                    insert into evidence (id, case_id, seq, kind, occurred_at, recorded_at, unit_id, person_id, stage, subject, \
                    target_met, calendar_minutes, working_minutes, reassignments, reopened, corrects_seq, excluded) \
                    select ?, ?, ?, ?, ?, ?, u.id, p.id, 'RESOLVED', 'RESOLUTION', ?, ?, ?, ?, ?, ?, ? \
                    from org_unit u, person p where u.code = ? and p.username = ?""",
                    IDS.incrementAndGet(),
                    id,
                    ++seq,
                    kind,
                    Instant.parse(at),
                    recordedAt,
                    met,
                    minutes,
                    workingMinutes,
                    reassignments,
                    reopened,
                    corrects,
                    excluded,
                    ofUnit,
                    person);
            return this;
        }
    }
}
