package cn.kexin.crm.ejb.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.casework.Blocker;
import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.casework.RemedyState;
import cn.kexin.crm.domain.casework.StageBlockedException;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.notification.NoticeKind;
import cn.kexin.crm.domain.remedy.ActionKind;
import cn.kexin.crm.domain.remedy.CauseCategory;
import cn.kexin.crm.domain.remedy.CheckResult;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.casework.AssignCase;
import cn.kexin.crm.ejb.casework.Assignee;
import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.EvidenceRow;
import cn.kexin.crm.ejb.casework.MoveCase;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.casework.TaskView;
import cn.kexin.crm.ejb.casework.WorkFacade;
import cn.kexin.crm.ejb.casework.WorkFilter;
import cn.kexin.crm.ejb.casework.WorkRow;
import cn.kexin.crm.ejb.casework.WorkScope;
import cn.kexin.crm.ejb.casework.internal.EscalationTimer;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.NewOrganisation;
import cn.kexin.crm.ejb.notification.NoticeFacade;
import cn.kexin.crm.ejb.notification.NoticeFilter;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A complaint is closed only when its cause is found, what was agreed is done, and somebody else has seen that it helped. */
class RemedyIT extends FacadeTest {

    private static final PageRequest ALL = new PageRequest(0, 200, null);

    /** Nine on a Monday in China. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    @EJB
    private RemedyFacade remedies;

    @EJB
    private RemedyReportFacade report;

    @EJB
    private CaseworkFacade casework;

    @EJB
    private WorkFacade work;

    @EJB
    private CustomerFacade customers;

    @EJB
    private NoticeFacade notices;

    @EJB
    private EscalationTimer timer;

    private long complaint;

    @BeforeEach
    void aComplaintUnderInvestigation() {
        TestClock.set(MONDAY);
        long customer = as.user(
                "caoyang", () -> customers.create(NewOrganisation.of("整改有限公司", null, "CHENGDU", "caoyang"), true));
        complaint = as.user(
                "service",
                () -> casework.open(
                        new OpenCase("COMPLAINT", "QUALITY", customer, null, "墙面返潮", null, Channel.PHONE, null, null)));
        as.user(
                "customer_dept",
                () -> casework.assign(
                        new AssignCase(complaint, seen().row().version(), new Assignee(null, "customer_dept"), null)));
        as.user("customer_dept", () -> casework.respond(complaint, seen().row().version(), "已联系客户"));
        move("INVESTIGATION");
    }

    private CaseView seen() {
        return as.user("customer_dept", () -> casework.find(complaint));
    }

    private RemedyView record() {
        return as.user("customer_dept", () -> remedies.find(complaint));
    }

    private void move(String to) {
        as.user("customer_dept", () -> casework.transition(new MoveCase(complaint, null, to, "说明")));
    }

    private List<String> blockedFrom(String to) {
        try {
            move(to);
        } catch (StageBlockedException e) {
            return e.getBlockers().stream().map(Blocker::key).toList();
        }
        return List.of();
    }

    private void findCause(String who) {
        as.user(
                who,
                () -> remedies.findCause(
                        complaint,
                        record().version(),
                        new CauseCommand(CauseCategory.WORKMANSHIP, List.of("基层含水率超标", "没有验收"), "工序交接缺少验收", 10)));
    }

    private long agree(ActionKind kind, String person) {
        return as.user(
                "customer_dept",
                () -> remedies.agree(
                        complaint, record().version(), new ActionCommand(kind, "增加含水率检测", person, FRIDAY)));
    }

    private void complete(String who, long action) {
        as.user(who, () -> remedies.complete(complaint, action, "已执行，抽查合格"));
    }

    private void check(String who, CheckResult result) {
        as.user(who, () -> remedies.check(complaint, record().version(), new CheckCommand(result, "四周无复发", "照片")));
    }

    private List<String> owedBy(String who, WorkScope scope) {
        return as
                .user(
                        who,
                        () -> work.list(
                                new WorkFilter(scope, null, null, seen().row().number()), ALL))
                .rows()
                .stream()
                .map(row -> row.owed().duty())
                .toList();
    }

    @Test
    void aComplaintGoesOnlyAsFarAsItsCauseIsRemoved() {
        assertThat(blockedFrom("ACTION")).contains("casework.blocker.CAUSE_FOUND");
        findCause("xuming");
        assertThat(seen().tasks())
                .filteredOn(task -> task.duty().equals("ROOT_CAUSE"))
                .extracting(TaskView::state)
                .containsExactly(TaskState.DONE);
        move("ACTION");
        assertThat(blockedFrom("RESOLVED")).contains("casework.blocker.ACTIONS_AGREED");

        long corrective = agree(ActionKind.CORRECTIVE, "functional");
        long preventive = agree(ActionKind.PREVENTIVE, "xuming");
        complete("functional", corrective);
        move("RESOLVED");
        assertThat(blockedFrom("CLOSED")).contains("casework.blocker.ACTIONS_DONE");
        assertThat(owedBy("xuming", WorkScope.MINE)).containsExactly("PREVENTIVE_ACTION");

        complete("xuming", preventive);
        assertThat(blockedFrom("CLOSED"))
                .contains("casework.blocker.EFFECTIVENESS_PROVEN")
                .doesNotContain("casework.blocker.ACTIONS_DONE");
        assertThat(owedBy("huanglihua", WorkScope.QUEUE)).contains("EFFECTIVENESS_CHECK");

        TestClock.advance(Duration.ofDays(10));
        check("huanglihua", CheckResult.EFFECTIVE);
        TaskView confirm = seen().tasks().stream()
                .filter(task -> task.duty().equals("CONFIRM"))
                .findFirst()
                .orElseThrow();
        as.user("customer_dept", () -> work.complete(confirm.id(), confirm.version(), null, "客户满意"));
        move("CLOSED");
        List<EvidenceRow> evidence = as.user("customer_dept", () -> casework.evidence(complaint, ALL))
                .rows();
        assertThat(evidence)
                .filteredOn(row -> row.kind() == EvidenceKind.REMEDY)
                .extracting(EvidenceRow::subject)
                .contains("CAUSE_FOUND", "CORRECTIVE", "PREVENTIVE", "CHECK_PLANNED", "CHECKED_EFFECTIVE");
    }

    @Test
    void anActionIsADutyLikeOthersAndItsPersonSeesTheCase() {
        assertThatThrownBy(() -> as.user("zengzhi", () -> remedies.find(complaint)))
                .isInstanceOf(NotFoundException.class);
        findCause("customer_dept");
        agree(ActionKind.CORRECTIVE, "zengzhi");

        WorkRow owed = as.user("zengzhi", () -> work.list(new WorkFilter(WorkScope.MINE, null, "COMPLAINT", null), ALL))
                .rows()
                .get(0);
        assertThat(owed.owed().title()).isEqualTo("增加含水率检测");
        assertThatThrownBy(() -> as.user(
                        "zengzhi",
                        () -> work.complete(owed.taskId(), owed.owed().version(), null, " ")))
                .isInstanceOf(BusinessRuleException.class);
        as.user("zengzhi", () -> work.complete(owed.taskId(), owed.owed().version(), null, "检测已增加"));

        RemedyView now = record();
        assertThat(now.state()).isEqualTo(RemedyState.ACTIONS_DONE);
        assertThat(now.actions()).singleElement().satisfies(action -> assertThat(action.result())
                .isEqualTo("检测已增加"));
        assertThat(now.checks()).singleElement().satisfies(check -> assertThat(check.plannedOn())
                .isEqualTo(LocalDate.of(2026, 3, 12)));
    }

    @Test
    void theCheckIsDoneOnlyInTheRecordByOthersAndMayFail() {
        findCause("customer_dept");
        complete("huanglihua", agree(ActionKind.CORRECTIVE, "huanglihua"));
        TaskView check =
                seen().tasks().stream().filter(TaskView::byRecord).findFirst().orElseThrow();
        assertThatThrownBy(() -> as.user("customer_dept", () -> work.complete(check.id(), check.version(), null, "有效")))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                        .isEqualTo("casework.error.doneByRecord"));
        assertThatThrownBy(() -> as.user(
                        "customer_dept",
                        () -> remedies.planCheck(
                                complaint, record().version(), LocalDate.of(2026, 3, 5), "huanglihua")))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                        .isEqualTo("remedy.error.ownAction"));
        as.user(
                "customer_dept",
                () -> remedies.planCheck(complaint, record().version(), LocalDate.of(2026, 3, 5), "customer_dept"));
        TestClock.advance(Duration.ofDays(3));
        assertThatThrownBy(() -> check("huanglihua", CheckResult.EFFECTIVE))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                        .isEqualTo("remedy.error.ownAction"));

        assertThat(as.user("customer_dept", () -> remedies.summary(complaint)).checkOn())
                .isEqualTo(LocalDate.of(2026, 3, 5));
        check("customer_dept", CheckResult.NOT_EFFECTIVE);

        assertThat(seen().remedyState()).isEqualTo(RemedyState.CAUSE_FOUND);
        assertThat(owedBy("customer_dept", WorkScope.MINE)).contains("FURTHER_ACTION");
        assertThat(record().checks()).extracting(RemedyView.Check::result).containsExactly(CheckResult.NOT_EFFECTIVE);
    }

    @Test
    void aChangeBasedOnWhatWasBeforeIsRefused() {
        long before = record().version();
        findCause("customer_dept");

        assertThatThrownBy(() -> as.user(
                        "huanglihua",
                        () -> remedies.findCause(
                                complaint, before, new CauseCommand(CauseCategory.OTHER, List.of(), "另一个原因", 30))))
                .isInstanceOf(StaleVersionException.class);
        long known = record().version();
        long action = agree(ActionKind.CORRECTIVE, "functional");
        assertThatThrownBy(() -> as.user("customer_dept", () -> remedies.drop(complaint, action, known, "不需要")))
                .isInstanceOf(StaleVersionException.class);
        complete("functional", action);
        assertThatThrownBy(() -> complete("functional", action)).isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> as.user(
                        "customer_dept",
                        () -> remedies.agree(
                                complaint,
                                record().version(),
                                new ActionCommand(ActionKind.CORRECTIVE, "补检", "functional", FRIDAY.minusDays(10)))))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                        .isEqualTo("dueOn"));
    }

    @Test
    void whoeverOwesAnActionIsWarnedAndThenTheirHeadIsTold() {
        findCause("customer_dept");
        agree(ActionKind.CORRECTIVE, "functional");
        timer.remind();
        assertThat(told("functional", NoticeKind.DUTY_WARNED)).isFalse();

        TestClock.set(Instant.parse("2026-03-05T01:00:00Z"));
        timer.remind();
        assertThat(told("functional", NoticeKind.DUTY_WARNED)).isTrue();
        assertThat(told("dept_head", NoticeKind.DUTY_MISSED)).isFalse();

        TestClock.set(Instant.parse("2026-03-06T16:00:00Z"));
        timer.remind();
        assertThat(told("functional", NoticeKind.DUTY_MISSED)).isTrue();
        assertThat(told("dept_head", NoticeKind.DUTY_MISSED)).isTrue();
    }

    private boolean told(String who, NoticeKind kind) {
        return as.user(who, () -> notices.list(new NoticeFilter(kind, null), ALL)).rows().stream()
                .anyMatch(row -> row.subjectId() == complaint);
    }

    @Test
    void complaintsAreCountedAndListedByTheirCauses() {
        RemedyFilter today =
                new RemedyFilter(true, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2), null, null, false, null);
        long unknown = cases(today, null);
        findCause("customer_dept");
        agree(ActionKind.CORRECTIVE, "functional");

        assertThat(cases(today, null)).isEqualTo(unknown - 1);
        assertThat(cases(today, CauseCategory.WORKMANSHIP)).isPositive();
        RemedyFilter byUnit = new RemedyFilter(
                true,
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 2),
                "ENGINEERING",
                CauseCategory.WORKMANSHIP,
                false,
                RemedyState.ACTIONS_OPEN);
        assertThat(as.user("customer_dept", () -> report.list(byUnit, ALL)).rows())
                .filteredOn(row -> row.id() == complaint)
                .singleElement()
                .satisfies(row -> assertThat(row.openActions()).isEqualTo(1));
        assertThat(as.user("caoyang", () -> report.list(byUnit, ALL)).rows())
                .extracting(RemedyRow::id)
                .contains(complaint);
        assertThat(as.user("songtao", () -> report.list(byUnit, ALL)).rows())
                .extracting(RemedyRow::id)
                .doesNotContain(complaint);
        assertThat(as.user("customer_dept", () -> remedies.summary(complaint)).openActions())
                .isEqualTo(1);
        assertThat(as.<RemedySummary>user("songtao", () -> remedies.summary(complaint)))
                .isNull();
    }

    private long cases(RemedyFilter filter, CauseCategory category) {
        return as.user("customer_dept", () -> report.byCause(filter)).stream()
                .filter(count -> count.category() == category)
                .mapToLong(CauseCount::cases)
                .sum();
    }

    @Test
    void theDemonstrationHasComplaintsInEveryState() {
        TestClock.reset();
        RemedyFilter every = new RemedyFilter(true, null, null, null, null, false, null);

        assertThat(as.user("customer_dept", () -> report.list(every, ALL)).rows())
                .extracting(RemedyRow::state)
                .contains(RemedyState.EFFECTIVE, RemedyState.ACTIONS_DONE, RemedyState.ACTIONS_OPEN);
    }
}
