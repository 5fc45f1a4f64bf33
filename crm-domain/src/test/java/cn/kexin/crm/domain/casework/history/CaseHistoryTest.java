package cn.kexin.crm.domain.casework.history;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.history.HistoryUpdate.Place;
import cn.kexin.crm.domain.organisation.DailyHours;
import cn.kexin.crm.domain.organisation.WorkingTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseHistoryTest {

    /** Tuesday 1 March 2016, 10:00 in Shanghai. */
    private static final Instant OPENED = Instant.parse("2016-03-01T02:00:00Z");

    private static final WorkingTime TIME = new WorkingTime(
            ZoneId.of("Asia/Shanghai"), DailyHours.parse("08:30-12:00,13:00-17:30"), Map.of(), Set.of(2016));

    private static final Place NEW = new Place("NEW", StageKind.ACTIVE, 70, null);
    private static final Place WORKED_ON = new Place("IN_PROGRESS", StageKind.ACTIVE, 70, 17L);
    private static final Place WAITING = new Place("WAITING_CUSTOMER", StageKind.WAITING, 70, 17L);
    private static final Place RESOLVED = new Place("RESOLVED", StageKind.RESOLVED, 70, 17L);
    private static final Place CLOSED = new Place("CLOSED", StageKind.CLOSED, 70, 17L);
    private static final Place OTHERS = new Place("IN_PROGRESS", StageKind.ACTIVE, 24, 5L);

    @Test
    void namesWhatEachUpdateChanged() {
        List<HistoryEvidence> rows = tell(
                List.of(),
                update(0, 0, NEW),
                update(1, 10, WORKED_ON),
                update(2, 15, WORKED_ON),
                update(3, 20, WAITING),
                update(4, 30, WORKED_ON),
                reassigned(5, 40, OTHERS));

        assertThat(rows)
                .extracting(HistoryEvidence::kind)
                .containsExactly(
                        EvidenceKind.OPENED,
                        EvidenceKind.ASSIGNED,
                        EvidenceKind.UPDATED,
                        EvidenceKind.PAUSED,
                        EvidenceKind.RESUMED,
                        EvidenceKind.REASSIGNED);
        assertThat(rows).extracting(HistoryEvidence::seq).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(rows.get(5).before()).isEqualTo(WORKED_ON);
    }

    @Test
    void carriesTheFactsOfTheLastUpdateInOneResolution() {
        HistoryUpdate closing = new HistoryUpdate(4, at(600), CLOSED, 2, 1, false, at(90));
        List<HistoryEvidence> rows = tell(
                List.of(),
                update(0, 0, NEW),
                resolved(1, 30, RESOLVED, 90),
                new HistoryUpdate(2, at(40), WAITING, 2, 1, false, null),
                closing);

        HistoryEvidence resolution = only(EvidenceKind.RESOLVED, rows);
        assertThat(resolution.occurredAt()).isEqualTo(at(90));
        assertThat(resolution.place()).isEqualTo(CLOSED);
        assertThat(resolution.facts()).isEqualTo(new HistoryFacts(false, 90L, 40L, 2, 1));
        assertThat(rows.get(rows.size() - 1).kind()).isEqualTo(EvidenceKind.CLOSED);
    }

    @Test
    void leavesTheTimeOfWaitingOutOfWorkingMinutes() {
        List<HistoryEvidence> rows =
                tell(List.of(), update(0, 0, NEW), update(1, 20, WAITING), resolved(2, 50, RESOLVED, 60));

        HistoryFacts facts = only(EvidenceKind.RESOLVED, rows).facts();
        assertThat(facts.calendarMinutes()).isEqualTo(60);
        assertThat(facts.workingMinutes()).isEqualTo(30);
    }

    @Test
    void takesTheLaterOfTwoUpdatesWithTheSameNumber() {
        HistoryUpdate first = new HistoryUpdate(3, at(50), CLOSED, 0, 0, true, at(30));
        HistoryUpdate second = new HistoryUpdate(3, at(50), OTHERS, 7, 0, false, at(30));

        assertThat(only(EvidenceKind.RESOLVED, tell(List.of(), first, second))
                        .facts()
                        .reassignments())
                .isEqualTo(7);
    }

    @Test
    void readsUpdatesByTheirNumberWhateverTheirOrderInTheFile() {
        List<HistoryEvidence> rows = tell(List.of(), update(2, 20, WORKED_ON), update(1, 10, NEW));

        assertThat(rows).extracting(HistoryEvidence::externalSeq).containsExactly(1, 2);
    }

    @Test
    void hasNoResolutionWhenTheLastUpdateKnowsNone() {
        assertThat(tell(List.of(), update(0, 0, NEW), update(1, 10, CLOSED)))
                .extracting(HistoryEvidence::kind)
                .containsExactly(EvidenceKind.OPENED, EvidenceKind.CLOSED);
    }

    @Test
    void addsNothingWhenToldTheSameAgain() {
        HistoryUpdate[] told = {
            update(0, 0, NEW), update(1, 5, WORKED_ON), update(1, 6, WAITING), resolved(2, 30, CLOSED, 30)
        };
        List<HistoryEvidence> stored = tell(List.of(), told);

        assertThat(tell(stored, told)).isEmpty();
    }

    @Test
    void addsOnlyWhatALongerVersionTellsInAddition() {
        HistoryUpdate opening = update(0, 0, NEW);
        List<HistoryEvidence> stored = tell(List.of(), opening, resolved(1, 30, RESOLVED, 30));

        assertThat(tell(stored, opening, resolved(1, 30, RESOLVED, 30), resolved(2, 99, CLOSED, 30)))
                .extracting(HistoryEvidence::kind)
                .as("the resolution stands as it was, and working in a stage that is done adds no reopening")
                .containsExactly(EvidenceKind.CLOSED);
    }

    @Test
    void tellsAChangedResolutionByAFurtherRow() {
        List<HistoryEvidence> stored = tell(List.of(), update(0, 0, NEW), resolved(1, 30, RESOLVED, 30));
        HistoryUpdate corrected = new HistoryUpdate(2, at(40), CLOSED, 0, 0, false, at(30));

        assertThat(only(EvidenceKind.RESOLVED, tell(stored, corrected)).facts().withinTarget())
                .isFalse();
    }

    @Test
    void resolvesAgainAfterAReopening() {
        List<HistoryEvidence> stored = tell(List.of(), update(0, 0, NEW), resolved(1, 30, RESOLVED, 30));
        HistoryUpdate reopened = new HistoryUpdate(2, at(40), WORKED_ON, 0, 1, true, at(80));
        HistoryUpdate closed = new HistoryUpdate(3, at(90), CLOSED, 0, 1, true, at(80));

        assertThat(tell(stored, reopened, closed))
                .extracting(HistoryEvidence::kind)
                .containsExactly(EvidenceKind.REOPENED, EvidenceKind.RESOLVED, EvidenceKind.CLOSED);
    }

    @Test
    void withdrawsAResolutionThatTheLastUpdateNoLongerKnows() {
        List<HistoryEvidence> stored = tell(List.of(), update(0, 0, NEW), resolved(1, 30, RESOLVED, 30));

        assertThat(tell(stored, update(2, 40, RESOLVED)))
                .extracting(HistoryEvidence::kind)
                .containsExactly(EvidenceKind.REOPENED);
    }

    @Test
    void keepsTheResolutionWhenAnOlderUpdateIsToldLate() {
        List<HistoryEvidence> stored = tell(List.of(), update(0, 0, NEW), resolved(5, 30, CLOSED, 30));

        assertThat(tell(stored, update(3, 20, WORKED_ON)))
                .extracting(HistoryEvidence::kind)
                .containsExactly(EvidenceKind.UPDATED);
    }

    @Test
    void keepsACorrectionWhenToldTheSameResolutionAgain() {
        List<HistoryEvidence> stored =
                new ArrayList<>(tell(List.of(), update(0, 0, NEW), resolved(1, 30, RESOLVED, 30)));
        HistoryEvidence right = only(EvidenceKind.RESOLVED, stored);
        HistoryFacts corrected = new HistoryFacts(false, 30L, 30L, 0, 0);
        stored.add(new HistoryEvidence(
                4, EvidenceKind.RESOLVED, right.occurredAt(), right.place(), null, corrected, null, true));

        assertThat(tell(stored, resolved(2, 99, CLOSED, 30)))
                .extracting(HistoryEvidence::kind)
                .containsExactly(EvidenceKind.CLOSED);
    }

    private static List<HistoryEvidence> tell(List<HistoryEvidence> known, HistoryUpdate... updates) {
        CaseHistory history = new CaseHistory(OPENED, unit -> TIME, known);
        return history.add(history.unknown(List.of(updates)));
    }

    private static HistoryEvidence only(EvidenceKind kind, List<HistoryEvidence> rows) {
        List<HistoryEvidence> found =
                rows.stream().filter(row -> row.kind() == kind).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static HistoryUpdate update(int number, int minute, Place place) {
        return new HistoryUpdate(number, at(minute), place, 0, 0, true, null);
    }

    private static HistoryUpdate reassigned(int number, int minute, Place place) {
        return new HistoryUpdate(number, at(minute), place, 1, 0, true, null);
    }

    private static HistoryUpdate resolved(int number, int minute, Place place, int resolvedMinute) {
        return new HistoryUpdate(number, at(minute), place, 0, 0, true, at(resolvedMinute));
    }

    private static Instant at(int minute) {
        return OPENED.plus(minute, ChronoUnit.MINUTES);
    }
}
