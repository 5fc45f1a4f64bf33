package cn.kexin.crm.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.casework.policy.PolicyScope;
import cn.kexin.crm.domain.casework.policy.PolicyStep;
import cn.kexin.crm.domain.casework.policy.ServicePolicy;
import cn.kexin.crm.domain.casework.policy.WordCadence;
import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Under a policy that promises a word every four working hours, which is half of the scenario's time for the solution. */
class CustomerWordTest {

    private static final int EVERY = 240;

    private final CaseScenario scene = new CaseScenario();
    private final ServicePolicy policy = new ServicePolicy(
                    new PolicyScope(null, null, null), scene.agent, CaseScenario.MONDAY)
            .promise(
                    null,
                    2000,
                    new WordCadence(EVERY, Channel.PHONE),
                    List.of(new PolicyStep(ClockEnd.WORD, 30, Role.CUSTOMER_DEPT)));
    private final ProcessModel promised = policy.applyTo(CaseScenario.process());
    private CustomerCase theCase;

    @BeforeEach
    void anAnsweredCaseInWork() {
        theCase = CustomerCase.open(
                "SR-2026-000003",
                new ProcessDefinition("REQUEST", 1, "{}"),
                new CaseRequest(
                        scene.customer,
                        null,
                        null,
                        "出水电阻率下降",
                        null,
                        Channel.PHONE,
                        Priority.NORMAL,
                        null,
                        Map.of(),
                        policy),
                by(scene.agent));
        theCase.assign(by(scene.agent), scene.workshop, scene.engineer, null);
        theCase.transition(by(scene.engineer), "WORK", null);
    }

    private Act by(Person actor) {
        Act act = scene.by(actor);
        return new Act(act.at(), actor, promised, other -> promised, act.calendars(), act.routing(), act.log());
    }

    private CaseClock clock() {
        return theCase.clock(ClockRule.WORD).orElseThrow();
    }

    private void inform() {
        theCase.inform(by(scene.engineer), "备件明天到");
    }

    private void ring() {
        theCase.escalate(by(null), clock());
    }

    private long count(EvidenceKind kind) {
        return scene.evidence.stream().filter(row -> row.getKind() == kind).count();
    }

    @Test
    void eachWordLetsItsTimeBeginAnew() {
        Instant first = clock().getDueAt();
        assertThat(first).isEqualTo(scene.time.plusMinutes(CaseScenario.MONDAY, EVERY));
        assertThat(theCase.getDueAt()).isEqualTo(first);
        scene.work(100);
        inform();

        assertThat(clock().getDueAt()).isEqualTo(scene.time.plusMinutes(scene.now, EVERY));
        assertThat(theCase.getDueAt()).isEqualTo(clock().getDueAt());
        assertThat(clock().getState()).isEqualTo(ClockState.RUNNING);
        Evidence told = scene.last(EvidenceKind.INFORMED);
        assertThat(told.getTargetMet()).isTrue();
        assertThat(told.getWorkingMinutes()).isEqualTo(100);
        assertThat(told.getNote()).isEqualTo("备件明天到");

        scene.work(50);
        theCase.visited(by(scene.engineer), "已到现场");
        assertThat(clock().getDueAt()).isEqualTo(scene.time.plusMinutes(scene.now, EVERY));
    }

    @Test
    void itWarnsRunsOutAndGoesUpLikeAnyOtherClockAndAgainAfterEachWord() {
        scene.work(EVERY * 3 / 4);
        ring();
        assertThat(scene.last(EvidenceKind.WARNED).getSubject()).isEqualTo(ClockRule.WORD);
        scene.work(EVERY / 4 + 1);
        ring();
        assertThat(count(EvidenceKind.UNINFORMED)).isEqualTo(1);
        assertThat(scene.last(EvidenceKind.UNINFORMED).getTargetMet()).isFalse();
        scene.work(30);
        ring();
        assertThat(scene.last(EvidenceKind.ESCALATED).getNote()).isEqualTo("CUSTOMER_DEPT");

        inform();
        assertThat(scene.last(EvidenceKind.INFORMED).getTargetMet()).isFalse();
        assertThat(count(EvidenceKind.UNINFORMED)).isEqualTo(1);
        scene.work(EVERY * 3 / 4);
        ring();
        assertThat(count(EvidenceKind.WARNED)).isEqualTo(2);
    }

    @Test
    void whatWasMissedStaysMissed() {
        scene.work(EVERY + 10);
        inform();
        assertThat(count(EvidenceKind.UNINFORMED)).isEqualTo(1);
        assertThat(clock().getMissedTimes()).isEqualTo(1);

        scene.solve(theCase);
        theCase.transition(by(scene.engineer), "DONE", null);
        assertThat(clock().getState()).isEqualTo(ClockState.MISSED);
        assertThat(count(EvidenceKind.UNINFORMED)).isEqualTo(1);
    }

    @Test
    void aSolutionInTimeEndsItAndAReopenedCaseOwesWordsAgain() {
        scene.work(100);
        theCase.getTasks().stream()
                .filter(CaseTask::isOpen)
                .forEach(task -> theCase.completeTask(by(scene.engineer), task, TaskOutcome.DONE, "已更换滤芯"));
        theCase.transition(by(scene.engineer), "DONE", null);
        assertThat(clock().getState()).isEqualTo(ClockState.MET);

        scene.work(1000);
        theCase.transition(by(scene.agent), "WORK", "又出现");
        assertThat(clock().getState()).isEqualTo(ClockState.RUNNING);
        assertThat(clock().getDueAt()).isEqualTo(scene.time.plusMinutes(scene.now, EVERY));
        assertThat(clock().getMissedTimes()).isZero();
    }

    @Test
    void whileTheCustomerHasToActNoWordIsOwed() {
        theCase.transition(by(scene.engineer), "WAIT", null);
        scene.work(3 * EVERY);
        assertThat(clock().getState()).isEqualTo(ClockState.PAUSED);
        inform();
        theCase.transition(by(scene.engineer), "WORK", null);

        assertThat(clock().getMissedTimes()).isZero();
        assertThat(clock().getDueAt()).isEqualTo(scene.time.plusMinutes(scene.now, EVERY));
    }

    @Test
    void withoutAPromiseAWordIsEvidenceAllTheSame() {
        CustomerCase plain = scene.inWork();
        plain.inform(scene.by(scene.engineer), "备件明天到");

        assertThat(plain.clock(ClockRule.WORD)).isEmpty();
        assertThat(scene.last(EvidenceKind.INFORMED).getTargetMet()).isNull();
    }

    @Test
    void aFirstWordIsTheFirstAnswerAndAClosedCaseTakesNone() {
        CustomerCase fresh = scene.openFor(scene.customer);
        fresh.inform(scene.by(scene.agent), "马上派人");
        assertThat(fresh.getRespondedAt()).isEqualTo(scene.now);

        fresh.followTo(scene.by(null), "CLOSED", "told");
        assertThatThrownBy(() -> fresh.inform(scene.by(scene.agent), "还有")).isInstanceOf(BusinessRuleException.class);
    }
}
