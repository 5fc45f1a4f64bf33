package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.history.HistoryEvidence;
import cn.kexin.crm.domain.casework.history.HistoryFacts;
import cn.kexin.crm.domain.casework.history.HistoryUpdate.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the cases of an import that exist already, with their evidence, in two statements. */
final class KnownCases {

    private static final String CASES =
            """
            select id, external_id, type, opened_at, main_stage from customer_case where external_id in (%s) for update""";

    private static final String EVIDENCE =
            """
            select case_id, seq, kind, occurred_at, stage, unit_id, person_id, target_met, calendar_minutes, \
            working_minutes, reassignments, reopened, external_seq, corrects_seq \
            from evidence where case_id in (%s) order by case_id, seq""";

    private final Connection connection;
    private final Map<String, StageKind> stages;

    KnownCases(Connection connection, Map<String, StageKind> stages) {
        this.connection = connection;
        this.stages = stages;
    }

    /** @return the known ones by external id */
    Map<String, KnownCase> find(List<String> externalIds) throws SQLException {
        Map<String, KnownCase> found = new HashMap<>();
        Map<Long, KnownCase> byId = new HashMap<>();
        try (PreparedStatement select = prepare(CASES, externalIds);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                KnownCase known = new KnownCase(
                        row.getLong(1),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5),
                        new ArrayList<>());
                found.put(row.getString(2), known);
                byId.put(known.id(), known);
            }
        }
        if (!byId.isEmpty()) {
            readEvidence(byId);
        }
        return found;
    }

    private void readEvidence(Map<Long, KnownCase> byId) throws SQLException {
        try (PreparedStatement select = prepare(EVIDENCE, List.copyOf(byId.keySet()));
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                byId.get(row.getLong(1)).evidence().add(evidence(row));
            }
        }
    }

    private HistoryEvidence evidence(ResultSet row) throws SQLException {
        String stage = row.getString(5);
        return new HistoryEvidence(
                row.getInt(2),
                EvidenceKind.valueOf(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                new Place(
                        stage,
                        stages.getOrDefault(stage, StageKind.ACTIVE),
                        row.getLong(6),
                        row.getObject(7, Long.class)),
                null,
                new HistoryFacts(
                        row.getObject(8, Boolean.class),
                        row.getObject(9, Long.class),
                        row.getObject(10, Long.class),
                        row.getInt(11),
                        row.getInt(12)),
                row.getObject(13, Integer.class),
                row.getObject(14, Integer.class) != null);
    }

    private PreparedStatement prepare(String sql, List<?> keys) throws SQLException {
        String marks = String.join(",", Collections.nCopies(keys.size(), "?"));
        PreparedStatement statement = connection.prepareStatement(sql.formatted(marks));
        for (int i = 0; i < keys.size(); i++) {
            statement.setObject(i + 1, keys.get(i));
        }
        return statement;
    }
}
