package cn.kexin.crm.domain.casework.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.UnitRule;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.LocalName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessCheckTest {

    private static final Responsibility DESK = new Responsibility(Role.SERVICE, UnitRule.NAMED, "DESK");
    private static final LocalName LABEL = new LocalName("名", "name");

    private final List<Stage> stages = new ArrayList<>(List.of(
            new Stage("NEW", LABEL, StageKind.ACTIVE, DESK, List.of(), List.of()),
            new Stage("DONE", LABEL, StageKind.RESOLVED, null, List.of(), List.of()),
            new Stage("CLOSED", LABEL, StageKind.CLOSED, null, List.of(), List.of())));
    private final List<Transition> ways = new ArrayList<>(List.of(way("NEW", "DONE"), way("DONE", "CLOSED")));
    private final List<ClockRule> clocks = new ArrayList<>(List.of(clock("RESOLUTION", 60)));
    private final List<Escalation> escalations =
            new ArrayList<>(List.of(new Escalation("RESOLUTION", 0, Role.DEPT_HEAD)));

    private static Transition way(String from, String to) {
        return new Transition(from, to, LABEL, false, false, null);
    }

    private static Transition byItself(String from, String to) {
        return new Transition(from, to, LABEL, false, false, true);
    }

    private void owed(int stage) {
        Stage old = stages.get(stage);
        Duty duty = new Duty("DUTY_" + old.code(), LABEL, LABEL, null, null, true, null);
        stages.set(stage, new Stage(old.code(), LABEL, old.kind(), old.responsible(), List.of(duty), List.of()));
    }

    private static ClockRule clock(String code, int minutes) {
        return new ClockRule(code, LABEL, ClockEnd.RESOLUTION, null, minutes, Map.of(), true, 75);
    }

    private List<String> flaws() {
        ProcessModel model = new ProcessModel("X", LABEL, "X", List.of(), stages, ways, clocks, escalations);
        return ProcessCheck.of(model).stream()
                .map(f -> f.key().replace("casework.definition.", "") + ":" + f.subject())
                .toList();
    }

    private void stage(String code, StageKind kind, Responsibility responsible) {
        stages.add(new Stage(code, LABEL, kind, responsible, List.of(), List.of()));
    }

    @Test
    void whatWorksHasNoFlaws() {
        assertThat(flaws()).isEmpty();
    }

    @Test
    void aStageNobodyCanReach() {
        stage("LOST", StageKind.ACTIVE, null);
        ways.add(way("LOST", "CLOSED"));

        assertThat(flaws()).containsExactly("unreachable:LOST");
    }

    @Test
    void aStageNobodyCanLeave() {
        stage("TRAP", StageKind.ACTIVE, null);
        ways.add(way("NEW", "TRAP"));

        assertThat(flaws()).containsExactly("noWayOut:TRAP");
    }

    @Test
    void twoStagesThatLeadOnlyToEachOther() {
        stage("A", StageKind.ACTIVE, null);
        stage("B", StageKind.ACTIVE, null);
        ways.addAll(List.of(way("NEW", "A"), way("A", "B"), way("B", "A")));

        assertThat(flaws()).containsExactly("noWayOut:A", "noWayOut:B");
    }

    @Test
    void noStageThatCloses() {
        stages.remove(2);
        ways.remove(1);

        assertThat(flaws()).containsExactly("noEnd:");
    }

    @Test
    void nobodyResponsible() {
        stages.set(0, new Stage("NEW", LABEL, StageKind.ACTIVE, null, List.of(), List.of()));

        assertThat(flaws()).containsExactly("noResponsible:NEW");
    }

    @Test
    void aResponsibilityWithoutRoleOrUnit() {
        stages.set(
                0,
                new Stage(
                        "NEW",
                        LABEL,
                        StageKind.ACTIVE,
                        new Responsibility(null, UnitRule.NAMED, "DESK"),
                        List.of(),
                        List.of()));
        assertThat(flaws()).containsExactly("noRole:NEW");

        stages.set(
                0,
                new Stage(
                        "NEW",
                        LABEL,
                        StageKind.ACTIVE,
                        new Responsibility(Role.SERVICE, UnitRule.NAMED, " "),
                        List.of(),
                        List.of()));
        assertThat(flaws()).containsExactly("noUnit:NEW");
    }

    @Test
    void aClockThatNeverRuns() {
        clocks.set(0, clock("RESOLUTION", 0));

        assertThat(flaws()).containsExactly("zeroClock:RESOLUTION");
    }

    @Test
    void namesThatStandForNothingOrTwice() {
        expect(() -> ways.add(way("NEW", "NOWHERE")), "unknownStage:NEW → NOWHERE");
        expect(() -> escalations.add(new Escalation("NONE", 0, Role.DEPT_HEAD)), "unknownClock:NONE");
        expect(() -> stage("DONE", StageKind.ACTIVE, null), "codeTwice:DONE");
    }

    private void expect(Runnable damage, String flaw) {
        damage.run();
        assertThat(flaws()).contains(flaw);
    }

    @Test
    void aWayTakenByItselfBeginsWhereSomethingHasToBeDone() {
        ways.set(0, byItself("NEW", "DONE"));
        assertThat(flaws()).containsExactly("automaticAtOnce:NEW");

        owed(0);
        assertThat(flaws()).isEmpty();
    }

    @Test
    void waysTakenByThemselvesLeadIntoNoLoop() {
        owed(0);
        owed(1);
        ways.set(0, byItself("NEW", "DONE"));
        ways.add(byItself("DONE", "NEW"));

        assertThat(flaws()).containsExactly("automaticLoop:DONE → NEW");
    }

    @Test
    void aWayTakenByItselfAsksNobodyAndIsTheOnlyOne() {
        owed(0);
        ways.set(0, new Transition("NEW", "DONE", LABEL, true, false, true));
        ways.add(byItself("NEW", "CLOSED"));

        assertThat(flaws()).containsExactly("automaticNeedsPerson:NEW → DONE", "automaticTwice:NEW");
    }

    @Test
    void anEmptyDefinitionIsRefusedWithoutFailing() {
        assertThat(ProcessCheck.of(new ProcessModel(null, null, null, null, null, null, null, null)))
                .extracting(ProcessCheck.Flaw::key)
                .contains("casework.definition.noStages", "casework.definition.noLabel");
    }
}
