package cn.kexin.crm.domain.casework.history;

import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.organisation.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * The history of one case taken over from another system. Updates not stored yet become evidence, one row each, of the
 * kind that tells what changed. When the last update (highest number; of equal ones the later) says that the case was
 * resolved, one RESOLVED row carries the facts of that update, for the unit and person then responsible. Telling the
 * same updates again adds nothing; telling more adds what is new, and a changed resolution as a further RESOLVED row.
 */
public final class CaseHistory {

    private final Instant openedAt;
    private final LongFunction<WorkingTime> workingTime;
    private final List<HistoryEvidence> known;

    /**
     * @param openedAt when the case was opened
     * @param workingTime the working time of a unit by its id
     * @param known evidence stored already, by seq; empty for a new case
     */
    public CaseHistory(Instant openedAt, LongFunction<WorkingTime> workingTime, List<HistoryEvidence> known) {
        this.openedAt = openedAt;
        this.workingTime = workingTime;
        this.known = List.copyOf(known);
    }

    /**
     * @param told updates in the order of the file
     * @return those of them that are not stored yet, by number and then in the order of the file
     */
    public List<HistoryUpdate> unknown(List<HistoryUpdate> told) {
        Map<Integer, Integer> stored = new HashMap<>();
        known.stream().filter(CaseHistory::isImported).forEach(row -> stored.merge(row.externalSeq(), 1, Integer::sum));
        return told.stream()
                .filter(update -> stored.merge(update.number(), -1, Integer::sum) < 0)
                .sorted(Comparator.comparingInt(HistoryUpdate::number))
                .toList();
    }

    /**
     * @param updates what {@link #unknown} gave, not empty
     * @return whether the last of them is the last of all, so that the case now stands where it says
     */
    public boolean isAhead(List<HistoryUpdate> updates) {
        HistoryEvidence latest = latestImported();
        return latest == null || updates.get(updates.size() - 1).number() >= latest.externalSeq();
    }

    /**
     * @param updates what {@link #unknown} gave
     * @return the rows to add, by seq
     */
    public List<HistoryEvidence> add(List<HistoryUpdate> updates) {
        List<HistoryEvidence> rows = new ArrayList<>();
        HistoryEvidence before = latestImported();
        for (HistoryUpdate update : updates) {
            boolean late = before != null && update.number() < before.externalSeq();
            EvidenceKind kind = late ? EvidenceKind.UPDATED : KindOfUpdate.of(before, update);
            HistoryEvidence row = HistoryEvidence.of(kind, update, before == null ? null : before.place());
            rows.add(row);
            before = late ? before : row;
        }
        if (!updates.isEmpty() && isAhead(updates)) {
            resolve(updates.get(updates.size() - 1), rows);
        }
        return numbered(rows);
    }

    private void resolve(HistoryUpdate last, List<HistoryEvidence> rows) {
        int reopening = lastOf(EvidenceKind.REOPENED, rows);
        HistoryEvidence inForce = reopening < 0 ? resolutionInForce() : null;
        if (last.resolvedAt() == null) {
            if (inForce != null) {
                rows.set(rows.size() - 1, rows.get(rows.size() - 1).as(EvidenceKind.REOPENED));
            }
            return;
        }
        HistoryEvidence resolution = HistoryEvidence.resolution(last, facts(last, rows));
        if (inForce == null || !inForce.agrees(resolution)) {
            rows.add(beforeClosing(rows, reopening), resolution);
        }
    }

    private HistoryFacts facts(HistoryUpdate last, List<HistoryEvidence> rows) {
        WorkingTime time = workingTime.apply(last.place().unit());
        long calendar = Duration.between(openedAt, last.resolvedAt()).toMinutes();
        long working = time.minutesBetween(openedAt, last.resolvedAt()) - waiting(last.resolvedAt(), rows, time);
        return new HistoryFacts(last.withinTarget(), calendar, working, last.reassignments(), last.reopened());
    }

    /** Working minutes before the resolution in which the customer had to act. */
    private long waiting(Instant until, List<HistoryEvidence> rows, WorkingTime time) {
        List<HistoryEvidence> all =
                new ArrayList<>(known.stream().filter(CaseHistory::isImported).toList());
        all.addAll(rows);
        long minutes = 0;
        for (int i = 0; i < all.size(); i++) {
            Instant from = later(all.get(i).occurredAt(), openedAt);
            Instant to = i + 1 < all.size() ? earlier(all.get(i + 1).occurredAt(), until) : until;
            if (all.get(i).place().kind() == StageKind.WAITING && from.isBefore(to)) {
                minutes += time.minutesBetween(from, to);
            }
        }
        return minutes;
    }

    private HistoryEvidence resolutionInForce() {
        HistoryEvidence found = null;
        for (HistoryEvidence row : known) {
            if (row.kind() == EvidenceKind.RESOLVED && !row.correction()) {
                found = row;
            } else if (row.kind() == EvidenceKind.REOPENED) {
                found = null;
            }
        }
        return found;
    }

    private HistoryEvidence latestImported() {
        return known.stream()
                .filter(CaseHistory::isImported)
                .max(Comparator.comparing(HistoryEvidence::externalSeq))
                .orElse(null);
    }

    private List<HistoryEvidence> numbered(List<HistoryEvidence> rows) {
        int first = 1 + (known.isEmpty() ? 0 : known.get(known.size() - 1).seq());
        List<HistoryEvidence> numbered = new ArrayList<>(rows.size());
        for (HistoryEvidence row : rows) {
            numbered.add(row.at(first + numbered.size()));
        }
        return numbered;
    }

    private static int beforeClosing(List<HistoryEvidence> rows, int after) {
        for (int i = after + 1; i < rows.size(); i++) {
            if (rows.get(i).kind() == EvidenceKind.CLOSED) {
                return i;
            }
        }
        return rows.size();
    }

    private static int lastOf(EvidenceKind kind, List<HistoryEvidence> rows) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i).kind() == kind) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isImported(HistoryEvidence row) {
        return row.externalSeq() != null;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
