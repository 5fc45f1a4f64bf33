package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.ProcessDefinition;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.history.HistoryEvidence;
import cn.kexin.crm.domain.casework.history.HistoryUpdate;
import cn.kexin.crm.domain.casework.history.HistoryUpdate.Place;
import cn.kexin.crm.domain.customer.search.SearchIndex;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.casework.CaseHistories;
import cn.kexin.crm.ejb.casework.CaseHistoryEntry;
import cn.kexin.crm.ejb.shared.BulkIds;
import cn.kexin.crm.ejb.shared.BulkInsert;
import cn.kexin.crm.ejb.shared.BulkInsert.Column;
import cn.kexin.crm.ejb.shared.JdbcBatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Collects the rows of one portion of an import and stores them, cases before their evidence. */
final class HistoryBatch implements AutoCloseable {

    private static final String NUMBER_PREFIX = "INC";
    private static final int LONGEST_NUMBER = 30;

    private static final List<Column> COLUMNS = List.of(
            new Column("id", Long.class),
            new Column("number", String.class),
            new Column("definition_id", Long.class),
            new Column("customer_id", Long.class),
            new Column("subject", String.class),
            new Column("channel", String.class),
            new Column("priority", String.class),
            new Column("stage", String.class),
            new Column("main_stage", String.class),
            new Column("status", String.class),
            new Column("owner_id", Long.class),
            new Column("unit_id", Long.class),
            new Column("person_id", Long.class),
            new Column("opened_at", Instant.class),
            new Column("resolved_at", Instant.class),
            new Column("closed_at", Instant.class),
            new Column("reassignments", Integer.class),
            new Column("reopened", Integer.class),
            new Column("evidence_count", Integer.class),
            new Column("external_id", String.class),
            new Column("version", Long.class),
            new Column("type", String.class),
            new Column("role", String.class),
            new Column("search_text", String.class),
            new Column("search_grams", String.class));

    private final BulkIds ids;
    private final BulkInsert newCases;
    private final JdbcBatch changedCases;
    private final JdbcBatch longerCases;
    private final EvidenceBatch evidence;
    private final ProcessDefinition definition;

    HistoryBatch(Connection connection, ProcessDefinition definition, Instant now) throws SQLException {
        this.definition = definition;
        this.ids = new BulkIds(connection);
        this.newCases = new BulkInsert(connection, "customer_case", COLUMNS);
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
        String number = number(entry.externalId(), id);
        SearchIndex index = SearchIndex.ofMatter(number, entry.subject());
        newCases.add(
                id,
                number,
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
                entry.externalId(),
                1L,
                CaseHistories.TYPE,
                Role.SERVICE,
                index.text(),
                index.grams());
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
        boolean done = last.place().kind().isDone();
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
