package cn.kexin.crm.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CaseClockTest {

    /** However often and long a case waits, the clock counts the working time between the waits and nothing else. */
    @Property(tries = 200)
    void pausesNeitherGiveNorTakeTime(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 200) Integer> worked,
            @ForAll @IntRange(min = 0, max = 20_000) int waited) {
        CaseScenario scene = new CaseScenario();
        CustomerCase theCase = scene.inWork();
        for (int minutes : worked) {
            scene.work(minutes);
            theCase.transition(scene.by(scene.engineer), "WAIT", null);
            scene.pass(Duration.ofMinutes(waited));
            theCase.transition(scene.by(scene.engineer), "WORK", null);
        }
        CaseClock clock = theCase.clock("RESOLUTION").orElseThrow();
        int sum = worked.stream().mapToInt(Integer::intValue).sum();

        assertThat(clock.minutesUsed(scene.now, scene.time)).isEqualTo(sum);
        assertThat(clock.minutesLeft(scene.now, scene.time)).isEqualTo(CaseScenario.RESOLUTION_TARGET - sum);
        assertThat(clock.isOverdueAt(scene.now)).isEqualTo(sum > CaseScenario.RESOLUTION_TARGET);
    }

    @Property(tries = 100)
    void aClockStoppedAfterItsTargetIsMissedAndBeforeItIsMet(@ForAll @IntRange(min = 0, max = 2_000) int minutes) {
        CaseScenario scene = new CaseScenario();
        CustomerCase theCase = scene.inWork();
        scene.work(minutes);
        scene.solve(theCase);
        theCase.transition(scene.by(scene.engineer), "DONE", null);

        assertThat(theCase.clock("RESOLUTION").orElseThrow().getState())
                .isEqualTo(minutes <= CaseScenario.RESOLUTION_TARGET ? ClockState.MET : ClockState.MISSED);
    }

    @Test
    void somebodyIsWarnedAtTheShareOfTheTargetAndToldWhenItRunsOut() {
        CaseScenario scene = new CaseScenario();
        CustomerCase theCase = scene.open(Priority.NORMAL, Map.of());
        CaseClock response = theCase.clock("RESPONSE").orElseThrow();
        CaseClock resolution = theCase.clock("RESOLUTION").orElseThrow();

        assertThat(response.getEscalateAt()).isEqualTo(CaseScenario.MONDAY.plus(Duration.ofMinutes(30)));
        assertThat(resolution.getEscalateAt()).isEqualTo(resolution.getDueAt());
        scene.work(31);
        theCase.escalate(scene.by(null), response);
        assertThat(scene.last(EvidenceKind.WARNED).getSubject()).isEqualTo("RESPONSE");
        assertThat(response.getEscalateAt())
                .as("nobody else is to be told, but a missing answer is noticed")
                .isEqualTo(response.getDueAt());
    }

    @Test
    void aMissingAnswerLeavesEvidenceAtTheMomentItWasDueAndOnlyOnce() {
        CaseScenario scene = new CaseScenario();
        CustomerCase theCase = scene.open(Priority.NORMAL, Map.of());
        CaseClock response = theCase.clock("RESPONSE").orElseThrow();
        scene.work(CaseScenario.RESPONSE_TARGET + 7);
        theCase.escalate(scene.by(null), response);

        Evidence missing = scene.last(EvidenceKind.UNANSWERED);
        assertThat(missing.getOccurredAt()).isEqualTo(response.getDueAt());
        assertThat(missing.getRecordedAt()).isEqualTo(scene.now);
        assertThat(missing.getTargetMet()).isFalse();
        assertThat(response.getEscalateAt()).as("nothing more to notice").isNull();
        theCase.respond(scene.by(scene.agent), "抱歉");
        assertThat(scene.evidence)
                .filteredOn(row -> row.getKind() == EvidenceKind.UNANSWERED)
                .hasSize(1);
    }

    @Test
    void aLateAnswerThatNobodyHadMissedLeavesTheSameEvidence() {
        CaseScenario scene = new CaseScenario();
        CustomerCase theCase = scene.open(Priority.NORMAL, Map.of());
        scene.work(CaseScenario.RESPONSE_TARGET + 7);
        theCase.respond(scene.by(scene.agent), "抱歉");

        assertThat(scene.last(EvidenceKind.UNANSWERED).getOccurredAt())
                .isEqualTo(theCase.clock("RESPONSE").orElseThrow().getDueAt());
    }

    @Test
    void anAnswerInTimeIsNotMissing() {
        CaseScenario scene = new CaseScenario();
        CustomerCase theCase = scene.open(Priority.NORMAL, Map.of());
        scene.work(CaseScenario.RESPONSE_TARGET);
        theCase.respond(scene.by(scene.agent), "马上");

        assertThat(scene.evidence).extracting(Evidence::getKind).doesNotContain(EvidenceKind.UNANSWERED);
    }

    @Test
    void aPausedClockEscalatesNobody() {
        CaseScenario scene = new CaseScenario();
        CustomerCase theCase = scene.inWork();
        theCase.transition(scene.by(scene.engineer), "WAIT", null);

        assertThat(theCase.clock("RESOLUTION").orElseThrow().getEscalateAt()).isNull();
        scene.pass(Duration.ofDays(3));
        theCase.transition(scene.by(scene.engineer), "WORK", null);
        CaseClock clock = theCase.clock("RESOLUTION").orElseThrow();
        assertThat(clock.getEscalateAt()).isEqualTo(clock.getDueAt());
    }
}
