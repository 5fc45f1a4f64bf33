package cn.kexin.crm.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.casework.process.Duty;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstContactTest {

    private static final String ANSWER = "货已于昨日发出，周五到场";

    private final CaseScenario scenario = new CaseScenario();

    private CustomerCase heldBy(OrgUnit unit, Person person, String reason) {
        return CustomerCase.open(
                "SR-2026-000002",
                new ProcessDefinition("REQUEST", 1, "{}"),
                new CaseRequest(
                        scenario.customer,
                        null,
                        null,
                        "询问到货",
                        null,
                        Channel.PHONE,
                        Priority.NORMAL,
                        null,
                        Map.of(),
                        null,
                        "CBC-200",
                        new Placement(null, unit, person, reason)),
                scenario.by(scenario.agent));
    }

    @Test
    void oneAnswerRespondsAndResolvesInTimeInTheHandsOfWhoGivesIt() {
        CustomerCase theCase = heldBy(scenario.desk, scenario.agent, null);

        FirstContact.settle(theCase, scenario.by(scenario.agent), ANSWER, false);

        assertThat(theCase.getStatus()).isEqualTo(StageKind.RESOLVED);
        assertThat(theCase.getPerson()).isEqualTo(scenario.agent);
        assertThat(theCase.getReassignments()).isZero();
        assertThat(scenario.last(EvidenceKind.RESPONDED).getTargetMet()).isTrue();
        assertThat(scenario.last(EvidenceKind.RESOLVED).getTargetMet()).isTrue();
        assertThat(scenario.last(EvidenceKind.RESOLVED).getPerson()).isEqualTo(scenario.agent);
        assertThat(theCase.getTasks()).allMatch(task -> task.getState() == TaskState.DONE);
        assertThat(theCase.getProduct()).isEqualTo("CBC-200");
        assertThat(scenario.last(EvidenceKind.FIRST_CONTACT).getActor()).isEqualTo(scenario.agent);
        assertThat(scenario.last(EvidenceKind.OPENED).getFromUnit()).isEqualTo(scenario.desk);
        assertThat(scenario.last(EvidenceKind.OPENED).getFromPerson()).isEqualTo(scenario.agent);
    }

    @Test
    void aCustomerWhoSaysSoAtOnceClosesIt() {
        CustomerCase theCase = heldBy(scenario.desk, scenario.agent, null);

        FirstContact.settle(theCase, scenario.by(scenario.agent), ANSWER, true);

        assertThat(theCase.getStatus()).isEqualTo(StageKind.CLOSED);
        assertThat(scenario.last(EvidenceKind.CONFIRMED).getActor()).isEqualTo(scenario.agent);
    }

    @Test
    void whatOthersHaveToDoFirstIsNotSkipped() {
        CustomerCase theCase = heldBy(scenario.desk, scenario.agent, null);
        ProcessModel alone = new ProcessModel(
                "REQUEST",
                CaseScenario.label("request"),
                "SR",
                List.of(),
                List.of(new Stage(
                        "NEW",
                        CaseScenario.label("new"),
                        StageKind.ACTIVE,
                        CaseScenario.SERVICE_DESK,
                        List.of(new Duty(
                                "ANSWER", CaseScenario.label("a"), CaseScenario.label("w"), null, null, false, true)),
                        List.of())),
                List.of(),
                CaseScenario.process().clocks(),
                List.of());
        Act act = scenario.by(scenario.agent);
        Act nowhere = new Act(act.at(), act.actor(), alone, other -> alone, act.calendars(), act.routing(), act.log());

        assertThatThrownBy(() -> FirstContact.settle(theCase, nowhere, ANSWER, false))
                .isInstanceOfSatisfying(BusinessRuleException.class, refused -> assertThat(refused.getKey())
                        .isEqualTo("casework.error.notAtOnce"));
    }

    @Test
    void aPlacementGoesBeforeTheDefinitionAndSaysWhy() {
        CustomerCase theCase = heldBy(scenario.workshop, scenario.engineer, "规则 1");

        assertThat(theCase.getUnit()).isEqualTo(scenario.workshop);
        assertThat(theCase.getPerson()).isEqualTo(scenario.engineer);
        assertThat(theCase.getRole()).isEqualTo(Role.SERVICE);
        assertThat(theCase.getOwner()).isEqualTo(scenario.agent);
        assertThat(scenario.last(EvidenceKind.ROUTED).getNote()).isEqualTo("规则 1");
        assertThat(scenario.last(EvidenceKind.ASSIGNED).getPerson()).isEqualTo(scenario.engineer);
        assertThat(theCase.getTasks()).allMatch(task -> scenario.engineer.equals(task.getPerson()));
    }
}
