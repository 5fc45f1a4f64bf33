package cn.kexin.crm.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.remedy.ActionKind;
import cn.kexin.crm.domain.remedy.CauseCategory;
import cn.kexin.crm.domain.remedy.CheckResult;
import cn.kexin.crm.domain.remedy.EffectivenessCheck;
import cn.kexin.crm.domain.remedy.Remedy;
import cn.kexin.crm.domain.remedy.RemedyAction;
import cn.kexin.crm.domain.remedy.RootCause;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What went wrong is found out, put right, and seen by somebody else to be right; where not, it begins again. */
class RemedyTest {

    private static final int CHECK_AFTER = 30;
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    private final CaseScenario scenario = new CaseScenario();
    private final CustomerCase theCase = scenario.inWork();
    private final Remedy remedy = new Remedy(theCase);
    private final Person inspector = new Person("inspector", "徐明", scenario.workshop);

    private void findCause() {
        remedy.findCause(
                scenario.by(scenario.engineer),
                new RootCause(CauseCategory.WORKMANSHIP, List.of("漏水", "", "密封圈装反"), "装配没有复检"),
                CHECK_AFTER);
    }

    private RemedyAction agree(ActionKind kind, Person responsible) {
        OrgUnit unit = scenario.workshop;
        return remedy.agree(
                scenario.by(scenario.agent),
                kind,
                new ExtraDuty(
                        kind.duty(),
                        "增加复检",
                        Role.FUNCTIONAL,
                        unit,
                        responsible,
                        ExtraDuty.endOf(FRIDAY, scenario.time),
                        ExtraDuty.warningBefore(FRIDAY, scenario.time, scenario.now),
                        false));
    }

    private void complete(RemedyAction action) {
        Act act = scenario.by(action.getTask().getPerson());
        theCase.completeTask(act, action.getTask(), TaskOutcome.DONE, "已增加");
        remedy.actionDone(act, action);
    }

    private EffectivenessCheck actedUpon() {
        findCause();
        complete(agree(ActionKind.CORRECTIVE, scenario.engineer));
        return remedy.plannedCheck().orElseThrow();
    }

    private void check(CheckResult result) {
        remedy.check(scenario.by(inspector), result, "一个月内无复发", null);
    }

    private void solve() {
        CaseTask solve = theCase.getTasks().stream()
                .filter(task -> task.getDuty().equals("SOLVE"))
                .findFirst()
                .orElseThrow();
        theCase.completeTask(scenario.by(scenario.engineer), solve, TaskOutcome.DONE, "已换");
    }

    private List<String> open() {
        return theCase.getTasks().stream()
                .filter(task -> task.isOpen() && task.isExtra())
                .map(CaseTask::getDuty)
                .toList();
    }

    @Test
    void aCauseKeepsTheAnswersThatWereGiven() {
        findCause();

        assertThat(remedy.getCause().getWhys()).containsExactly("漏水", "密封圈装反");
        assertThat(theCase.getRemedyState()).isEqualTo(RemedyState.CAUSE_FOUND);
        assertThat(scenario.last(EvidenceKind.REMEDY).getSubject()).isEqualTo("CAUSE_FOUND");
        assertThatThrownBy(() -> new RootCause(CauseCategory.OTHER, List.of("1", "2", "3", "4", "5", "6"), "x"))
                .isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void makingGoodAtOnceDoesNotRemoveTheCause() {
        findCause();
        complete(agree(ActionKind.CORRECTION, scenario.engineer));

        assertThat(remedy.state()).isEqualTo(RemedyState.CAUSE_FOUND);
        assertThat(remedy.plannedCheck()).isEmpty();
    }

    @Test
    void theCheckIsOwedSoManyDaysAfterTheLastAction() {
        findCause();
        RemedyAction first = agree(ActionKind.CORRECTIVE, scenario.engineer);
        RemedyAction second = agree(ActionKind.PREVENTIVE, scenario.engineer);
        complete(first);
        assertThat(theCase.getRemedyState()).isEqualTo(RemedyState.ACTIONS_OPEN);
        assertThat(open()).containsExactly("PREVENTIVE_ACTION");

        scenario.pass(Duration.ofDays(2));
        complete(second);

        assertThat(theCase.getRemedyState()).isEqualTo(RemedyState.ACTIONS_DONE);
        EffectivenessCheck check = remedy.plannedCheck().orElseThrow();
        assertThat(check.getPlannedOn()).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(open()).containsExactly("EFFECTIVENESS_CHECK");
    }

    @Test
    void whoeverActedDoesNotJudgeThemselvesAndNobodyJudgesTooEarly() {
        actedUpon();

        assertThatThrownBy(() -> check(CheckResult.EFFECTIVE))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                        .isEqualTo("remedy.error.tooEarly"));
        scenario.pass(Duration.ofDays(CHECK_AFTER));
        assertThatThrownBy(() -> remedy.check(scenario.by(scenario.engineer), CheckResult.EFFECTIVE, "我说有效", null))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                        .isEqualTo("remedy.error.ownAction"));
        check(CheckResult.EFFECTIVE);

        assertThat(theCase.getRemedyState()).isEqualTo(RemedyState.EFFECTIVE);
        assertThat(open()).isEmpty();
        assertThatThrownBy(() -> check(CheckResult.EFFECTIVE)).isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void whatHasNotHelpedNeedsAFurtherActionAndStaysOnRecord() {
        actedUpon();
        scenario.pass(Duration.ofDays(CHECK_AFTER));
        check(CheckResult.NOT_EFFECTIVE);

        assertThat(theCase.getRemedyState()).isEqualTo(RemedyState.CAUSE_FOUND);
        assertThat(open()).containsExactly("FURTHER_ACTION");
        RemedyAction further = agree(ActionKind.CORRECTIVE, scenario.engineer);
        assertThat(further.getAttempt()).isEqualTo(2);
        assertThat(open()).containsExactly("CORRECTIVE_ACTION");
        complete(further);

        assertThat(theCase.getRemedyState()).isEqualTo(RemedyState.ACTIONS_DONE);
        assertThat(remedy.getChecks())
                .extracting(EffectivenessCheck::getResult)
                .containsExactly(CheckResult.NOT_EFFECTIVE, null);
    }

    @Test
    void aFurtherActionPutsOffThePlannedCheck() {
        CaseTask check = actedUpon().getTask();

        agree(ActionKind.PREVENTIVE, scenario.engineer);

        assertThat(check.getState()).isEqualTo(TaskState.CANCELLED);
        assertThat(theCase.getRemedyState()).isEqualTo(RemedyState.ACTIONS_OPEN);
    }

    @Test
    void aCustomerWhoIsNotContentBeginsAnotherAttempt() {
        actedUpon();
        solve();
        theCase.transition(scenario.by(scenario.engineer), "DONE", null);
        theCase.transition(scenario.by(scenario.agent), "WORK", "还在漏");

        assertThat(theCase.getRemedyState()).isEqualTo(RemedyState.CAUSE_FOUND);
        assertThat(remedy.state()).isEqualTo(RemedyState.CAUSE_FOUND);
        assertThat(remedy.attempt()).isEqualTo(2);
    }

    @Test
    void nothingNeedsToBeDoneForAReason() {
        assertThatThrownBy(() -> remedy.needNothing(scenario.by(scenario.agent), "客户误操作"))
                .isInstanceOf(BusinessRuleException.class);
        findCause();

        remedy.needNothing(scenario.by(scenario.agent), "客户误操作");

        assertThat(theCase.getRemedyState()).isEqualTo(RemedyState.NOT_NEEDED);
    }

    @Test
    void dutiesLaidBesidesStayWhereTheCaseGoesAndEndWithIt() {
        findCause();
        CaseTask laid = agree(ActionKind.PREVENTIVE, inspector).getTask();
        solve();
        theCase.assign(scenario.by(scenario.engineer), scenario.desk, scenario.agent, null);
        theCase.transition(scenario.by(scenario.agent), "DONE", null);
        assertThat(laid.isOpen()).isTrue();
        assertThat(laid.getPerson()).isEqualTo(inspector);

        theCase.transition(scenario.by(scenario.agent), "CLOSED", null);

        assertThat(laid.getState()).isEqualTo(TaskState.CANCELLED);
        assertThatThrownBy(this::findCause).isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void aReminderTellsTwiceAndThenIsQuiet() {
        findCause();
        CaseTask task = agree(ActionKind.CORRECTIVE, scenario.engineer).getTask();
        assertThat(task.isReminderDue(scenario.now)).isFalse();

        scenario.now = ExtraDuty.warningBefore(FRIDAY, scenario.time, scenario.now);
        assertThat(task.isReminderDue(scenario.now)).isTrue();
        assertThat(task.remind()).isFalse();
        assertThat(task.isReminderDue(scenario.now)).isFalse();

        scenario.now = task.getDueAt();
        assertThat(task.remind()).isTrue();
        assertThat(task.isReminderDue(scenario.now.plusSeconds(1))).isFalse();
    }
}
