package cn.kexin.crm.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Duties with a time of their own that are not done in it; that of the scenario is four working hours. */
class DutyAlarmTest {

    private static final long OWN_TIME = 240;

    private final CaseScenario scene = new CaseScenario();
    private final CustomerCase theCase = scene.inWork();
    private final CaseTask task = theCase.getTasks().stream()
            .filter(each -> each.getDuty().equals("SOLVE"))
            .findFirst()
            .orElseThrow();
    private final Instant due = task.getDueAt();

    private long misses() {
        return scene.evidence.stream()
                .filter(row -> row.getKind() == EvidenceKind.TASK_OVERDUE)
                .count();
    }

    private void look() {
        theCase.missDuty(scene.by(null), task);
    }

    @Test
    void itsLackIsNoticedOnceAsOfTheMomentItWasDue() {
        look();
        assertThat(misses()).isZero();

        scene.work(OWN_TIME + 10);
        look();
        look();

        assertThat(misses()).isEqualTo(1);
        Evidence missed = scene.last(EvidenceKind.TASK_OVERDUE);
        assertThat(missed.getOccurredAt()).isEqualTo(due);
        assertThat(missed.getTargetMet()).isFalse();
        assertThat(missed.getSubject()).isEqualTo("SOLVE");
        assertThat(missed.getUnit()).isEqualTo(task.getUnit());
    }

    @Test
    void whatIsDoneLateBeforeAnybodyNoticedWasMissedToo() {
        scene.work(OWN_TIME + 10);
        scene.solve(theCase);

        assertThat(misses()).isEqualTo(1);
        assertThat(scene.last(EvidenceKind.TASK_DONE).getTargetMet()).isFalse();
    }

    @Test
    void whatIsDoneInTimeWasNotMissed() {
        scene.work(OWN_TIME - 10);
        scene.solve(theCase);
        scene.work(OWN_TIME);
        look();

        assertThat(misses()).isZero();
    }

    @Test
    void whileTheCustomerHasToActNothingIsMissed() {
        theCase.transition(scene.by(scene.engineer), "WAIT", null);
        scene.work(2 * OWN_TIME);
        look();
        assertThat(misses()).isZero();

        theCase.transition(scene.by(scene.engineer), "WORK", null);
        scene.work(OWN_TIME + 1);
        look();
        assertThat(misses()).isEqualTo(1);
    }

    @Test
    void whatTheCaseGoesOnWithoutIsMissedOnlyWhenItsTimeHadRunOut() {
        scene.work(OWN_TIME + 10);
        theCase.followTo(scene.by(null), "DONE", "told");

        assertThat(misses()).isEqualTo(1);
        assertThat(task.getState()).isEqualTo(TaskState.CANCELLED);
    }
}
