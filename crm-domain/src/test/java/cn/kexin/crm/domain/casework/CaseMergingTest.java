package cn.kexin.crm.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseMergingTest {

    private final CaseScenario scene = new CaseScenario();

    private CaseMerging merging(CustomerCase theCase) {
        return new CaseMerging(theCase, scene.by(scene.agent));
    }

    private void finish(CustomerCase theCase) {
        scene.solve(theCase);
        theCase.transition(scene.by(scene.engineer), "DONE", null);
    }

    private static String refusal(Runnable action) {
        try {
            action.run();
            return null;
        } catch (BusinessRuleException e) {
            return e.getKey();
        }
    }

    @Test
    void theEarlierOfTwoGoesOnWithThePartsOfBothAndTheLaterDoesNotCountAsResolved() {
        CustomerCase earlier = scene.inWork();
        scene.pass(Duration.ofMinutes(10));
        CustomerCase later = scene.open(Priority.NORMAL, Map.of());
        CustomerCase part = scene.open(Priority.NORMAL, Map.of());
        new CaseTies(later, scene.by(scene.agent)).splitOff(part);

        assertThat(merging(later).merge(earlier).getSurvivor()).isEqualTo(earlier);

        assertThat(later.getStatus()).isEqualTo(StageKind.CLOSED);
        assertThat(later.getMergedInto()).isEqualTo(earlier);
        assertThat(later.getTasks()).noneMatch(CaseTask::isOpen);
        assertThat(scene.evidence)
                .filteredOn(row -> later.equals(row.getCustomerCase()))
                .extracting(Evidence::getKind)
                .contains(EvidenceKind.MERGED_INTO, EvidenceKind.CLOSED)
                .doesNotContain(EvidenceKind.RESOLVED, EvidenceKind.RESPONDED, EvidenceKind.CONFIRMED);
        assertThat(scene.last(EvidenceKind.MERGED).getNote()).startsWith(later.getNumber());
        assertThat(part.getParent()).isEqualTo(earlier);
        assertThat(earlier.getOpenChildren()).isEqualTo(1);
        assertThat(earlier.getStatus()).isEqualTo(StageKind.ACTIVE);
    }

    @Test
    void whatDoesNotBelongTogetherIsNotMerged() {
        CustomerCase theCase = scene.inWork();
        CustomerCase part = scene.inWork();
        new CaseTies(theCase, scene.by(scene.agent)).splitOff(part);
        CustomerCase closed = scene.inWork();
        finish(closed);
        closed.transition(scene.by(scene.agent), "CLOSED", null);
        Customer another = new Customer(
                "KH-000002", CustomerKind.ORGANISATION, "铜梁水厂", scene.desk, scene.agent, CaseScenario.MONDAY);

        assertThat(refusal(() -> merging(theCase).merge(theCase))).isEqualTo("casework.error.tieToItself");
        assertThat(refusal(() -> merging(theCase).merge(part))).isEqualTo("casework.error.mergeWithPart");
        assertThat(refusal(() -> merging(theCase).merge(closed))).isEqualTo("casework.error.closed");
        assertThat(refusal(() -> merging(theCase).merge(scene.openFor(another))))
                .isEqualTo("casework.error.otherCustomer");
    }

    /** @return a case in work since some minutes, merged into an earlier one */
    private CaseMerge mergedInWork() {
        CustomerCase earlier = scene.inWork();
        scene.work(10);
        CustomerCase later = scene.inWork();
        scene.work(20);
        return merging(later).merge(earlier);
    }

    @Test
    void aCaseTakenOutAgainStandsWhereItStoodAndItsClocksWereNeverStopped() {
        CustomerCase earlier = scene.inWork();
        scene.work(10);
        CustomerCase later = scene.inWork();
        CustomerCase part = scene.inWork();
        new CaseTies(later, scene.by(scene.agent)).splitOff(part);
        Instant due = later.getDueAt();
        scene.work(20);
        CaseMerge merge = merging(later).merge(earlier);
        scene.work(30);

        assertThat(merging(later).undo(merge)).isEqualTo(earlier);

        assertThat(later.getStage()).isEqualTo("WORK");
        assertThat(later.getMainStage()).isEqualTo("WORK");
        assertThat(later.getClosedAt()).isNull();
        assertThat(later.getMergedInto()).isNull();
        assertThat(later.getReopened()).as("it was no reopening").isZero();
        assertThat(later.getDueAt()).isEqualTo(due);
        CaseClock clock = later.clock("RESOLUTION").orElseThrow();
        assertThat(clock.getState()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.minutesUsed(scene.now, scene.time))
                .as("also while it was merged")
                .isEqualTo(50);
        assertThat(later.getTasks())
                .extracting(CaseTask::getDuty, CaseTask::isOpen)
                .contains(tuple("SOLVE", true));
        assertThat(later.getTasks())
                .as("what was done or left out before stays so")
                .extracting(CaseTask::getDuty, CaseTask::isOpen)
                .doesNotContain(tuple("ANSWER", true));
        assertThat(part.getParent()).isEqualTo(later);
        assertThat(later.getOpenChildren()).isEqualTo(1);
        assertThat(earlier.getOpenChildren()).isZero();
        assertThat(scene.last(EvidenceKind.UNMERGED_FROM).getCustomerCase()).isEqualTo(later);
        assertThat(scene.last(EvidenceKind.UNMERGED).getCustomerCase()).isEqualTo(earlier);
    }

    @Test
    void aCaseThatWaitedForTheCustomerWaitsAgainWithTheTimeItHad() {
        CustomerCase earlier = scene.inWork();
        scene.work(10);
        CustomerCase later = scene.inWork();
        scene.work(40);
        later.transition(scene.by(scene.engineer), "WAIT", null);
        scene.work(60);
        CaseMerge merge = merging(later).merge(earlier);
        scene.work(60);
        merging(later).undo(merge);

        assertThat(later.getStatus()).isEqualTo(StageKind.WAITING);
        assertThat(later.getMainStage()).isEqualTo("WORK");
        CaseClock clock = later.clock("RESOLUTION").orElseThrow();
        assertThat(clock.getState()).isEqualTo(ClockState.PAUSED);
        later.transition(scene.by(scene.engineer), "WORK", null);
        assertThat(clock.minutesUsed(scene.now, scene.time)).isEqualTo(40);
        assertThat(later.getTasks().stream()
                        .filter(CaseTask::isOpen)
                        .findFirst()
                        .orElseThrow()
                        .getDueAt())
                .isEqualTo(scene.time.plusMinutes(scene.now, 200));
    }

    @Test
    void aTargetMissedMeanwhileIsMissed() {
        CaseMerge merge = mergedInWork();
        scene.work(CaseScenario.RESOLUTION_TARGET);
        CustomerCase later = merge.getMerged();
        merging(later).undo(merge);

        assertThat(later.clock("RESOLUTION").orElseThrow().isOverdueAt(scene.now))
                .isTrue();
        finish(later);
        assertThat(later.clock("RESOLUTION").orElseThrow().getState()).isEqualTo(ClockState.MISSED);
    }

    @Test
    void theCaseThatWentOnStaysAsItIsAlsoWhenItIsClosed() {
        CaseMerge merge = mergedInWork();
        CustomerCase earlier = merge.getSurvivor();
        finish(earlier);
        earlier.transition(scene.by(scene.agent), "CLOSED", null);
        merging(merge.getMerged()).undo(merge);

        assertThat(earlier.getStatus()).isEqualTo(StageKind.CLOSED);
        assertThat(merge.getMerged().getStatus()).isEqualTo(StageKind.ACTIVE);
    }

    @Test
    void itIsUndoneOnceWithinThirtyDaysAndNotAcrossALaterMerge() {
        CaseMerge merge = mergedInWork();
        CustomerCase later = merge.getMerged();
        assertThat(refusal(() -> merging(merge.getSurvivor()).undo(merge))).isEqualTo("casework.error.notMerged");
        scene.pass(CaseMerge.UNDOABLE.plusSeconds(1));
        assertThat(refusal(() -> merging(later).undo(merge))).isEqualTo("casework.error.unmergeTooLate");
        scene.pass(Duration.ofSeconds(-1));
        merging(later).undo(merge);
        assertThat(refusal(() -> merging(later).undo(merge))).isEqualTo("casework.error.notMerged");

        CustomerCase oldest = scene.inWork();
        scene.work(1);
        CaseMerge inner = mergedInWork();
        merging(inner.getSurvivor()).merge(oldest);
        assertThat(refusal(() -> merging(inner.getMerged()).undo(inner))).isEqualTo("casework.error.mergedSince");
    }
}
