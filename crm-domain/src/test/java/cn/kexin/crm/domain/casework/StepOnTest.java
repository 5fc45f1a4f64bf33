package cn.kexin.crm.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Transition;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Going on without anybody moving the case, and after what another system tells. */
class StepOnTest {

    private final CaseScenario scene = new CaseScenario();

    /** The scenario's process, in which work that is done is resolved by itself. */
    private Act by(Person actor) {
        ProcessModel p = CaseScenario.process();
        ProcessModel automatic = new ProcessModel(
                p.code(),
                p.label(),
                p.numberPrefix(),
                p.categories(),
                p.stages(),
                p.transitions().stream()
                        .map(way -> way.from().equals("WORK") && way.to().equals("DONE")
                                ? new Transition("WORK", "DONE", way.label(), false, false, true)
                                : way)
                        .toList(),
                p.clocks(),
                p.escalations());
        Act act = scene.by(actor);
        return new Act(act.at(), actor, automatic, theCase -> automatic, act.calendars(), act.routing(), act.log());
    }

    private CustomerCase inWork() {
        CustomerCase theCase = scene.inWork();
        assertThat(theCase.getStage()).isEqualTo("WORK");
        return theCase;
    }

    private void solve(CustomerCase theCase) {
        theCase.getTasks().stream()
                .filter(task -> task.isOpen() && task.isMandatory())
                .forEach(task -> theCase.completeTask(by(scene.engineer), task, TaskOutcome.DONE, "已更换滤芯"));
    }

    @Test
    void theLastThingRequiredTakesItOn() {
        CustomerCase theCase = inWork();
        solve(theCase);

        assertThat(theCase.getStage()).isEqualTo("DONE");
        Evidence wentOn = scene.last(EvidenceKind.WENT_ON);
        assertThat(wentOn.getActor()).isNull();
        assertThat(wentOn.getFromStage()).isEqualTo("WORK");
        assertThat(scene.last(EvidenceKind.RESOLVED).getTargetMet()).isTrue();
    }

    @Test
    void whatIsStillMissingKeepsItUntilItIsThere() {
        CustomerCase theCase = inWork();
        theCase.assign(by(scene.agent), scene.desk, null, null);
        solve(theCase);
        assertThat(theCase.getStage()).isEqualTo("WORK");

        theCase.assign(by(scene.agent), scene.desk, scene.agent, null);
        assertThat(theCase.getStage()).isEqualTo("DONE");
    }

    @Test
    void whileItWaitsItStays() {
        CustomerCase theCase = inWork();
        theCase.transition(by(scene.engineer), "WAIT", null);
        solve(theCase);
        assertThat(theCase.getStage()).isEqualTo("WAIT");

        theCase.transition(by(scene.engineer), "WORK", null);
        assertThat(theCase.getStage()).isEqualTo("DONE");
    }

    @Test
    void withoutSuchAWaySomebodyHasToMoveIt() {
        CustomerCase theCase = scene.inWork();
        scene.solve(theCase);

        assertThat(theCase.getStage()).isEqualTo("WORK");
        assertThat(scene.evidence).extracting(Evidence::getKind).doesNotContain(EvidenceKind.WENT_ON);
    }

    @Test
    void anotherSystemTakesItOnPastWhatIsOpenAndNeverBack() {
        CustomerCase theCase = scene.open(Priority.NORMAL, Map.of());

        assertThat(theCase.followTo(scene.by(null), "WORK", "ocds-01")).isTrue();
        assertThat(theCase.getStage()).isEqualTo("WORK");
        assertThat(theCase.getTasks())
                .filteredOn(CaseTask::isOpen)
                .extracting(CaseTask::getDuty)
                .containsExactly("SOLVE");
        assertThat(theCase.followTo(scene.by(null), "WORK", "ocds-02")).isFalse();
        assertThat(theCase.followTo(scene.by(null), "NEW", "ocds-03")).isFalse();
        assertThat(theCase.getStage()).isEqualTo("WORK");
        assertThat(scene.last(EvidenceKind.STAGE_CHANGED).getNote()).isEqualTo("ocds-01");
        assertThatThrownBy(() -> theCase.followTo(scene.by(null), "NOWHERE", null))
                .isInstanceOf(BusinessRuleException.class);
    }
}
