package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.ProcessDefinition;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.history.CaseHistory;
import cn.kexin.crm.domain.casework.history.HistoryEvidence;
import cn.kexin.crm.domain.casework.history.HistoryUpdate;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.ejb.casework.CaseHistories;
import cn.kexin.crm.ejb.casework.CaseHistoryEntry;
import cn.kexin.crm.ejb.organisation.WorkingTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes histories over by plain batches: a history of a year has more rows than entities are made for. */
@ApplicationScoped
public class HistoryImport implements CaseHistories {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private WorkingTimes workingTimes;

    @Inject
    private ImportedProcess process;

    @Inject
    private Clock clock;

    @Override
    public Map<String, StageKind> stages() {
        ProcessModel model = process.model();
        return model.stages().stream().collect(Collectors.toMap(Stage::code, Stage::kind));
    }

    @Override
    public Set<String> known(Collection<String> externalIds) {
        return externalIds.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select c.externalId from CustomerCase c where c.externalId in :ids", String.class)
                        .setParameter("ids", externalIds)
                        .getResultList());
    }

    @Override
    public List<Outcome> take(List<CaseHistoryEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        ProcessDefinition definition = process.inForce();
        Map<Long, WorkingTime> times = workingTimes.ofUnits(units(entries));
        // The connection on which the entities of this transaction were stored, so that the rows can refer to them.
        Connection connection = em.unwrap(Connection.class);
        try {
            Map<String, KnownCase> known = new KnownCases(connection, stages())
                    .find(entries.stream().map(CaseHistoryEntry::externalId).toList());
            try (HistoryBatch batch = new HistoryBatch(connection, definition, clock.instant())) {
                List<Outcome> outcomes = new ArrayList<>(entries.size());
                for (CaseHistoryEntry entry : entries) {
                    outcomes.add(take(entry, known.get(entry.externalId()), times, batch));
                }
                batch.write();
                return outcomes;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The history could not be stored", e);
        }
    }

    private static Outcome take(
            CaseHistoryEntry entry, KnownCase known, Map<Long, WorkingTime> times, HistoryBatch batch)
            throws SQLException {
        if (known != null && !TYPE.equals(known.type())) {
            return new Outcome(false, 0, "exchange.error.historyOfOtherType");
        }
        CaseHistory history = new CaseHistory(
                known == null ? entry.openedAt() : known.openedAt(),
                times::get,
                known == null ? List.of() : known.evidence());
        List<HistoryUpdate> updates = history.unknown(entry.updates());
        if (updates.isEmpty()) {
            return new Outcome(false, 0, null);
        }
        List<HistoryEvidence> rows = history.add(updates);
        if (known == null) {
            batch.open(entry, updates, rows);
        } else {
            batch.goOn(known, entry, history.isAhead(updates), rows);
        }
        return new Outcome(known == null, updates.size(), null);
    }

    private static Set<Long> units(List<CaseHistoryEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.updates().stream())
                .map(update -> update.place().unit())
                .collect(Collectors.toSet());
    }
}
