package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.history.HistoryEvidence;
import cn.kexin.crm.domain.casework.history.HistoryFacts;
import cn.kexin.crm.domain.casework.history.HistoryUpdate.Place;
import cn.kexin.crm.ejb.shared.JdbcBatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;

/** Stores evidence of histories; what a row came from is stored only where it differs. */
final class EvidenceBatch implements AutoCloseable {

    private final JdbcBatch batch;
    private final Instant now;

    EvidenceBatch(Connection connection, Instant now) throws SQLException {
        this.now = now;
        this.batch = new JdbcBatch(
                connection,
                """
                insert into evidence (id, case_id, seq, kind, occurred_at, recorded_at, unit_id, person_id, stage, \
                from_stage, from_unit_id, from_person_id, target_met, calendar_minutes, working_minutes, reassignments, \
                reopened, external_seq, excluded) \
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)""",
                Long.class,
                Long.class,
                Integer.class,
                String.class,
                Instant.class,
                Instant.class,
                Long.class,
                Long.class,
                String.class,
                String.class,
                Long.class,
                Long.class,
                Boolean.class,
                Long.class,
                Long.class,
                Integer.class,
                Integer.class,
                Integer.class);
    }

    void add(long id, long caseId, HistoryEvidence row) throws SQLException {
        Place place = row.place();
        Place before = row.before() == null ? place : row.before();
        boolean handedOn = before.unit() != place.unit() || !Objects.equals(before.person(), place.person());
        HistoryFacts facts = row.facts();
        batch.add(
                id,
                caseId,
                row.seq(),
                row.kind(),
                row.occurredAt(),
                now,
                place.unit(),
                place.person(),
                place.stage(),
                before.stage().equals(place.stage()) ? null : before.stage(),
                handedOn ? before.unit() : null,
                handedOn ? before.person() : null,
                facts.withinTarget(),
                facts.calendarMinutes(),
                facts.workingMinutes(),
                facts.reassignments(),
                facts.reopened(),
                row.externalSeq());
    }

    void write() throws SQLException {
        batch.write();
    }

    @Override
    public void close() throws SQLException {
        batch.close();
    }
}
