package cn.kexin.crm.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CustomerCaseTest {

    private final CaseScenario scene = new CaseScenario();

    @Test
    void aMatterIsRoutedAndItsClocksStart() {
        CustomerCase theCase = scene.open(Priority.NORMAL, Map.of());

        assertThat(theCase.getUnit()).isEqualTo(scene.desk);
        assertThat(theCase.getPerson()).isNull();
        assertThat(theCase.getOwner()).isEqualTo(scene.agent);
        assertThat(theCase.getClocks()).extracting(CaseClock::getCode).containsExactly("RESPONSE", "RESOLUTION");
        assertThat(theCase.getDueAt()).isEqualTo(CaseScenario.MONDAY.plus(Duration.ofHours(1)));
        assertThat(scene.evidence)
                .extracting(Evidence::getKind)
                .containsExactly(EvidenceKind.OPENED, EvidenceKind.ROUTED);
    }

    @Test
    void anUrgentMatterHasAShorterTarget() {
        assertThat(scene.open(Priority.CRITICAL, Map.of())
                        .clock("RESOLUTION")
                        .orElseThrow()
                        .getTargetMinutes())
                .isEqualTo(120);
    }

    @Test
    void theServiceStandardShortensATargetAndNeverLengthensIt() {
        CustomerCase theCase = scene.open(Priority.NORMAL, Map.of(ClockEnd.RESPONSE, 30, ClockEnd.RESOLUTION, 9_999));

        assertThat(theCase.clock("RESPONSE").orElseThrow().getTargetMinutes()).isEqualTo(30);
        assertThat(theCase.clock("RESOLUTION").orElseThrow().getTargetMinutes())
                .isEqualTo(CaseScenario.RESOLUTION_TARGET);
    }

    @Test
    void takingFromTheQueueIsNoReassignment() {
        CustomerCase theCase = scene.open(Priority.NORMAL, Map.of());
        theCase.assign(scene.by(scene.agent), scene.desk, scene.agent, null);

        assertThat(theCase.getReassignments()).isZero();
        assertThat(scene.last(EvidenceKind.ASSIGNED).getPerson()).isEqualTo(scene.agent);
    }

    @Test
    void goingToAnotherUnitOrPersonIs() {
        CustomerCase theCase = scene.open(Priority.NORMAL, Map.of());
        theCase.assign(scene.by(scene.agent), scene.workshop, null, null);
        theCase.assign(scene.by(scene.agent), scene.workshop, scene.engineer, null);
        theCase.assign(scene.by(scene.engineer), scene.desk, scene.agent, "不属于我们");

        assertThat(theCase.getReassignments()).isEqualTo(2);
        assertThat(scene.last(EvidenceKind.REASSIGNED).getFromUnit()).isEqualTo(scene.workshop);
    }

    @Test
    void givingItToWhoeverHasItLeavesNoEvidence() {
        CustomerCase theCase = scene.open(Priority.NORMAL, Map.of());
        int before = scene.evidence.size();
        theCase.assign(scene.by(scene.agent), scene.desk, null, null);

        assertThat(scene.evidence).hasSize(before);
    }

    @Test
    void theFirstStepAnswersTheCustomer() {
        scene.pass(Duration.ofMinutes(20));
        CustomerCase theCase = scene.open(Priority.NORMAL, Map.of());
        scene.pass(Duration.ofMinutes(61));
        theCase.assign(scene.by(scene.agent), scene.desk, scene.agent, null);
        theCase.transition(scene.by(scene.agent), "WORK", null);

        Evidence answered = scene.last(EvidenceKind.RESPONDED);
        assertThat(answered.getTargetMet()).isFalse();
        assertThat(answered.getCalendarMinutes()).isEqualTo(61);
        assertThat(theCase.clock("RESPONSE").orElseThrow().getState()).isEqualTo(ClockState.MISSED);
    }

    @Test
    void askingTheCustomerIsNoAnswerButGoingOnAfterwardsIs() {
        CustomerCase theCase = scene.open(Priority.NORMAL, Map.of());
        theCase.assign(scene.by(scene.agent), scene.desk, scene.agent, null);
        theCase.transition(scene.by(scene.agent), "WAIT", "请提供照片");
        assertThat(theCase.getRespondedAt()).isNull();

        theCase.transition(scene.by(scene.agent), "WORK", null);
        assertThat(theCase.getRespondedAt()).isEqualTo(scene.now);
    }

    @Test
    void aTypeWithoutCategoriesKnowsNone() {
        assertThatThrownBy(() -> scene.open("X", Priority.NORMAL, Map.of()))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> {
                    assertThat(e.getField()).isEqualTo("category");
                    assertThat(e.getKey()).isEqualTo("casework.error.unknownCategory");
                });
    }

    @Test
    void theDutyToAnswerIsTheAnswer() {
        CustomerCase theCase = scene.open(Priority.NORMAL, Map.of());
        CaseTask answer = theCase.getTasks().get(0);
        theCase.completeTask(scene.by(scene.agent), answer, TaskOutcome.DONE, "一小时内上门");

        assertThat(theCase.getRespondedAt()).isEqualTo(scene.now);
        assertThat(scene.last(EvidenceKind.RESPONDED).getNote()).isEqualTo("一小时内上门");
    }

    @Test
    void anAnswerDoesTheDutyToAnswer() {
        CustomerCase theCase = scene.open(Priority.NORMAL, Map.of());
        theCase.respond(scene.by(scene.agent), "一小时内上门");

        CaseTask answer = theCase.getTasks().get(0);
        assertThat(answer.getState()).isEqualTo(TaskState.DONE);
        assertThat(answer.getNote()).isEqualTo("一小时内上门");
        assertThat(scene.evidence)
                .filteredOn(row -> row.getKind() == EvidenceKind.RESPONDED)
                .hasSize(1);
    }

    @Test
    void aContactPersonOfTheCustomerCanBeNamedLater() {
        CustomerCase theCase = scene.inWork();
        Contact contact = new Contact(scene.customer, "王伟");
        theCase.nameContact(scene.by(scene.engineer), contact);

        assertThat(theCase.getContact()).isEqualTo(contact);
        assertThat(scene.last(EvidenceKind.CONTACT_NAMED).getNote()).isEqualTo("王伟");
        Customer other =
                new Customer("KH-000002", CustomerKind.ORGANISATION, "渝北城投", scene.desk, scene.agent, scene.now);
        assertThatThrownBy(() -> theCase.nameContact(scene.by(scene.engineer), new Contact(other, "张三")))
                .isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void aMandatoryDutyHoldsTheCaseBack() {
        CustomerCase theCase = scene.inWork();

        assertThatThrownBy(() -> theCase.transition(scene.by(scene.engineer), "DONE", null))
                .isInstanceOfSatisfying(StageBlockedException.class, e -> assertThat(e.getBlockers())
                        .containsExactly(new Blocker("casework.blocker.dutyOpen", "SOLVE")));
        scene.solve(theCase);
        theCase.transition(scene.by(scene.engineer), "DONE", null);
        assertThat(theCase.getStatus()).isEqualTo(StageKind.RESOLVED);
    }

    @Test
    void nobodyResponsibleHoldsItBackToo() {
        CustomerCase theCase = scene.inWork();
        scene.solve(theCase);
        theCase.assign(scene.by(scene.engineer), scene.desk, null, null);

        assertThatThrownBy(() -> theCase.transition(scene.by(scene.engineer), "DONE", null))
                .isInstanceOfSatisfying(StageBlockedException.class, e -> assertThat(e.getBlockers())
                        .containsExactly(new Blocker("casework.blocker.PERSON_ASSIGNED", null)));
    }

    @Test
    void waitingForTheCustomerCostsNoWorkingTime() {
        CustomerCase theCase = scene.inWork();
        scene.work(100);
        theCase.transition(scene.by(scene.engineer), "WAIT", "等客户");
        assertThat(theCase.getDueAt()).isNull();
        scene.pass(Duration.ofDays(10));
        theCase.transition(scene.by(scene.engineer), "WORK", null);
        scene.work(50);
        scene.solve(theCase);
        theCase.transition(scene.by(scene.engineer), "DONE", null);

        Evidence resolved = scene.last(EvidenceKind.RESOLVED);
        assertThat(resolved.getWorkingMinutes()).isEqualTo(150);
        assertThat(resolved.getTargetMet()).isTrue();
        assertThat(resolved.getReassignments()).isEqualTo(1);
        assertThat(theCase.getTasks())
                .as("the duty stayed open while waiting")
                .extracting(CaseTask::getDuty)
                .containsOnlyOnce("SOLVE");
    }

    @Test
    void aDutyOfItsOwnTimeWaitsForTheCustomerToo() {
        CustomerCase theCase = scene.inWork();
        scene.work(40);
        theCase.transition(scene.by(scene.engineer), "WAIT", "等客户");
        scene.pass(Duration.ofDays(10));
        theCase.transition(scene.by(scene.engineer), "WORK", null);
        scene.work(200);
        scene.solve(theCase);

        assertThat(scene.last(EvidenceKind.TASK_DONE).getTargetMet())
                .as("40 and 200 of 240 minutes")
                .isTrue();
    }

    @Test
    void aDutyHandedOnNamesWhoHoldsItAndWhoHeldIt() {
        CustomerCase theCase = scene.inWork();
        CaseTask duty = theCase.getTasks().stream()
                .filter(task -> task.isOpen() && task.getDuty().equals("SOLVE"))
                .findFirst()
                .orElseThrow();
        Person before = duty.getPerson();

        theCase.assignTask(scene.by(scene.engineer), duty, scene.desk, scene.agent);

        Evidence row = scene.last(EvidenceKind.TASK_ASSIGNED);
        assertThat(row.getUnit()).isEqualTo(scene.desk);
        assertThat(row.getPerson()).isEqualTo(scene.agent);
        assertThat(row.getFromPerson()).isEqualTo(before);
        assertThat(theCase.getUnit()).as("the case stays where it is").isNotEqualTo(scene.desk);
    }

    @Test
    void aReopenedCaseCountsOn() {
        CustomerCase theCase = scene.inWork();
        scene.work(400);
        scene.solve(theCase);
        theCase.transition(scene.by(scene.engineer), "DONE", null);
        scene.pass(Duration.ofDays(7));
        theCase.transition(scene.by(scene.agent), "WORK", null);
        assertThat(theCase.getResolvedAt()).isNull();
        scene.work(81);
        scene.solve(theCase);
        theCase.transition(scene.by(scene.engineer), "DONE", null);

        Evidence resolved = scene.last(EvidenceKind.RESOLVED);
        assertThat(resolved.getWorkingMinutes()).isEqualTo(481);
        assertThat(resolved.getTargetMet()).isFalse();
        assertThat(resolved.getReopened()).isEqualTo(1);
    }

    @Test
    void whatIsMissedStaysMissed() {
        CustomerCase theCase = scene.inWork();
        scene.work(CaseScenario.RESOLUTION_TARGET + 1);
        scene.solve(theCase);
        theCase.transition(scene.by(scene.engineer), "DONE", null);
        theCase.transition(scene.by(scene.agent), "WORK", null);
        scene.solve(theCase);
        theCase.transition(scene.by(scene.engineer), "DONE", null);

        assertThat(theCase.clock("RESOLUTION").orElseThrow().getState()).isEqualTo(ClockState.MISSED);
        assertThat(scene.last(EvidenceKind.RESOLVED).getTargetMet()).isFalse();
    }

    @Test
    void aClosedCaseTakesNoAssignmentAndAnUnknownWayIsRefused() {
        CustomerCase theCase = scene.inWork();
        scene.solve(theCase);
        theCase.transition(scene.by(scene.engineer), "DONE", null);
        theCase.transition(scene.by(scene.agent), "CLOSED", null);

        assertThat(scene.evidence).extracting(Evidence::getKind).contains(EvidenceKind.CONFIRMED, EvidenceKind.CLOSED);
        assertThatThrownBy(() -> theCase.assign(scene.by(scene.agent), scene.workshop, null, null))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> theCase.transition(scene.by(scene.agent), "NEW", null))
                .isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void aCorrectionIsAnotherRow() {
        CustomerCase theCase = scene.inWork();
        scene.work(CaseScenario.RESOLUTION_TARGET + 1);
        scene.solve(theCase);
        theCase.transition(scene.by(scene.engineer), "DONE", null);
        Evidence wrong = scene.last(EvidenceKind.RESOLVED);
        theCase.correct(scene.by(scene.agent), wrong, true, false, "停电期间不计");

        Evidence correction = scene.last(EvidenceKind.RESOLVED);
        assertThat(wrong.getTargetMet()).isFalse();
        assertThat(correction.getTargetMet()).isTrue();
        assertThat(correction.getCorrectsSeq()).isEqualTo(wrong.getSeq());
        assertThat(correction.getOccurredAt()).isEqualTo(wrong.getOccurredAt());
        assertThat(correction.getWorkingMinutes()).isEqualTo(wrong.getWorkingMinutes());
    }

    @Test
    void evidenceIsNumberedWithoutGaps() {
        CustomerCase theCase = scene.inWork();
        scene.solve(theCase);
        theCase.transition(scene.by(scene.engineer), "DONE", null);

        List<Integer> numbers = scene.evidence.stream().map(Evidence::getSeq).toList();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }
}
