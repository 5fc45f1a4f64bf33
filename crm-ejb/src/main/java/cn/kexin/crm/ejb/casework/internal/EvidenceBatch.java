package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.history.HistoryEvidence;
import cn.kexin.crm.domain.casework.history.HistoryFacts;
import cn.kexin.crm.domain.casework.history.HistoryUpdate.Place;
import cn.kexin.crm.ejb.shared.BulkInsert;
import cn.kexin.crm.ejb.shared.BulkInsert.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Stores evidence of histories; what a row came from is stored only where it differs. */
final class EvidenceBatch implements AutoCloseable {

    private static final List<Column> COLUMNS = List.of(
            new Column("id", Long.class),
            new Column("case_id", Long.class),
            new Column("seq", Integer.class),
            new Column("kind", String.class),
            new Column("occurred_at", Instant.class),
            new Column("recorded_at", Instant.class),
            new Column("unit_id", Long.class),
            new Column("person_id", Long.class),
            new Column("stage", String.class),
            new Column("from_stage", String.class),
            new Column("from_unit_id", Long.class),
            new Column("from_person_id", Long.class),
            new Column("target_met", Boolean.class),
            new Column("calendar_minutes", Long.class),
            new Column("working_minutes", Long.class),
            new Column("reassignments", Integer.class),
            new Column("reopened", Integer.class),
            new Column("external_seq", Integer.class),
            new Column("excluded", Boolean.class));

    private final BulkInsert rows;
    private final Instant now;

    EvidenceBatch(Connection connection, Instant now) throws SQLException {
        this.now = now;
        this.rows = new BulkInsert(connection, "evidence", COLUMNS);
    }

    void add(long id, long caseId, HistoryEvidence row) throws SQLException {
        Place place = row.place();
        Place before = row.before() == null ? place : row.before();
        boolean handedOn = before.unit() != place.unit() || !Objects.equals(before.person(), place.person());
        HistoryFacts facts = row.facts();
        rows.add(
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
                row.externalSeq(),
                false);
    }

    void write() throws SQLException {
        rows.write();
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
