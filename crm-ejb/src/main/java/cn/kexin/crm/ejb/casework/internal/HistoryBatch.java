package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.ProcessDefinition;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.history.HistoryEvidence;
import cn.kexin.crm.domain.casework.history.HistoryUpdate;
import cn.kexin.crm.domain.casework.history.HistoryUpdate.Place;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.casework.CaseHistories;
import cn.kexin.crm.ejb.casework.CaseHistoryEntry;
import cn.kexin.crm.ejb.shared.BulkIds;
import cn.kexin.crm.ejb.shared.JdbcBatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Collects the rows of one portion of an import and stores them, cases before their evidence. */
final class HistoryBatch implements AutoCloseable {

    private static final String NUMBER_PREFIX = "INC";
    private static final int LONGEST_NUMBER = 30;

    private final BulkIds ids;
    private final JdbcBatch newCases;
    private final JdbcBatch changedCases;
    private final JdbcBatch longerCases;
    private final EvidenceBatch evidence;
    private final ProcessDefinition definition;

    HistoryBatch(Connection connection, ProcessDefinition definition, Instant now) throws SQLException {
        this.definition = definition;
        this.ids = new BulkIds(connection);
        this.newCases = new JdbcBatch(
                connection,
                """
                insert into customer_case (id, number, definition_id, customer_id, subject, channel, priority, stage, \
                main_stage, status, owner_id, unit_id, person_id, opened_at, resolved_at, closed_at, reassignments, \
                reopened, evidence_count, external_id, version, type, role) \
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, '%s', '%s')"""
                        .formatted(CaseHistories.TYPE, Role.SERVICE),
                Long.class,
                String.class,
                Long.class,
                Long.class,
                String.class,
                String.class,
                String.class,
                String.class,
                String.class,
                String.class,
                Long.class,
                Long.class,
                Long.class,
                Instant.class,
                Instant.class,
                Instant.class,
                Integer.class,
                Integer.class,
                Integer.class,
                String.class);
        this.changedCases = new JdbcBatch(
                connection,
                """
                update customer_case set version = version + 1, evidence_count = ?, stage = ?, main_stage = ?, status = ?, \
                unit_id = ?, person_id = ?, resolved_at = ?, closed_at = ?, reassignments = ?, reopened = ? where id = ?""",
                Integer.class,
                String.class,
                String.class,
                String.class,
                Long.class,
                Long.class,
                Instant.class,
                Instant.class,
                Integer.class,
                Integer.class,
                Long.class);
        this.longerCases = new JdbcBatch(
                connection,
                "update customer_case set version = version + 1, evidence_count = ? where id = ?",
                Integer.class,
                Long.class);
        this.evidence = new EvidenceBatch(connection, now);
    }

    /** @param updates all of the case, by number */
    void open(CaseHistoryEntry entry, List<HistoryUpdate> updates, List<HistoryEvidence> rows) throws SQLException {
        long id = ids.next();
        HistoryUpdate last = updates.get(updates.size() - 1);
        Place place = last.place();
        newCases.add(
                id,
                number(entry.externalId(), id),
                definition.getId(),
                entry.customerId(),
                entry.subject(),
                entry.channel(),
                entry.priority(),
                place.stage(),
                mainStage(rows, place.stage()),
                place.kind(),
                place.person(),
                place.unit(),
                place.person(),
                entry.openedAt(),
                resolvedAt(last),
                closedAt(entry, last),
                last.reassignments(),
                last.reopened(),
                rows.size(),
                entry.externalId());
        for (HistoryEvidence row : rows) {
            evidence.add(ids.next(), id, row);
        }
    }

    /** @param ahead whether the last row is the latest of the case, so that the case now stands there */
    void goOn(KnownCase known, CaseHistoryEntry entry, boolean ahead, List<HistoryEvidence> rows) throws SQLException {
        int count = rows.get(rows.size() - 1).seq();
        if (ahead) {
            HistoryUpdate last = entry.last();
            Place place = last.place();
            changedCases.add(
                    count,
                    place.stage(),
                    mainStage(rows, known.mainStage()),
                    place.kind(),
                    place.unit(),
                    place.person(),
                    resolvedAt(last),
                    closedAt(entry, last),
                    last.reassignments(),
                    last.reopened(),
                    known.id());
        } else {
            longerCases.add(count, known.id());
        }
        for (HistoryEvidence row : rows) {
            evidence.add(ids.next(), known.id(), row);
        }
    }

    void write() throws SQLException {
        newCases.write();
        changedCases.write();
        longerCases.write();
        evidence.write();
    }

    private static String number(String externalId, long id) {
        String number = NUMBER_PREFIX + externalId;
        return number.length() <= LONGEST_NUMBER ? number : NUMBER_PREFIX + "-" + id;
    }

    /** Where the case stands on its path: its last stage that was not one of waiting. */
    private static String mainStage(List<HistoryEvidence> rows, String otherwise) {
        return rows.stream()
                .filter(row -> row.externalSeq() != null && row.place().kind() != StageKind.WAITING)
                .reduce((a, b) -> b)
                .map(row -> row.place().stage())
                .orElse(otherwise);
    }

    private static Instant resolvedAt(HistoryUpdate last) {
        boolean done = last.place().kind() == StageKind.RESOLVED || last.place().kind() == StageKind.CLOSED;
        return done ? last.resolvedAt() : null;
    }

    private static Instant closedAt(CaseHistoryEntry entry, HistoryUpdate last) {
        if (last.place().kind() != StageKind.CLOSED) {
            return null;
        }
        return entry.closedAt() == null ? last.at() : entry.closedAt();
    }

    @Override
    public void close() throws SQLException {
        newCases.close();
        changedCases.close();
        longerCases.close();
        evidence.close();
    }
}
