package cn.kexin.crm.ejb.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.emergency.EmergencyEntryKind;
import cn.kexin.crm.domain.emergency.EmergencyState;
import cn.kexin.crm.domain.notification.NoticeKind;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.remedy.ActionKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.EvidenceRow;
import cn.kexin.crm.ejb.casework.MajorFaultFacade;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.casework.WorkFacade;
import cn.kexin.crm.ejb.casework.WorkFilter;
import cn.kexin.crm.ejb.casework.WorkRow;
import cn.kexin.crm.ejb.casework.WorkScope;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.InteractionFacade;
import cn.kexin.crm.ejb.customer.InteractionRow;
import cn.kexin.crm.ejb.customer.NewOrganisation;
import cn.kexin.crm.ejb.emergency.internal.EmergencyTimer;
import cn.kexin.crm.ejb.notification.NoticeFacade;
import cn.kexin.crm.ejb.notification.NoticeFilter;
import cn.kexin.crm.ejb.remedy.ActionCommand;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In an emergency people are called step by step, by the clock on the wall, until somebody takes it on. */
class EmergencyIT extends FacadeTest {

    private static final PageRequest ALL = new PageRequest(0, 200, null);

    /** Three in the morning on a Sunday in China: nobody works. */
    private static final Instant NIGHT = Instant.parse("2026-02-28T19:00:00Z");

    @EJB
    private EmergencyPlanFacade plans;

    @EJB
    private EmergencyFacade emergencies;

    @EJB
    private CaseworkFacade casework;

    @EJB
    private CustomerFacade customers;

    @EJB
    private NoticeFacade notices;

    @EJB
    private EmergencyReviewFacade reviews;

    @EJB
    private WorkFacade work;

    @EJB
    private MajorFaultFacade faults;

    @EJB
    private InteractionFacade touches;

    @EJB
    private EmergencyTimer timer;

    private long theCase;

    @BeforeEach
    void aCaseOfEngineering() {
        TestClock.set(NIGHT);
        theCase = open(Priority.HIGH);
    }

    private long open(Priority priority) {
        long customer = as.user(
                "caoyang", () -> customers.create(NewOrganisation.of("应急有限公司", null, "CHENGDU", "caoyang"), true));
        return as.user(
                "service",
                () -> casework.open(new OpenCase(
                        "SERVICE_REQUEST",
                        "EQUIPMENT_FAULT",
                        customer,
                        null,
                        "全厂停水",
                        null,
                        Channel.PHONE,
                        priority,
                        null)));
    }

    private long plan(String name, Priority priority, boolean automatic, EmergencyPlanCommand.Call... calls) {
        return as.user(
                "customer_dept",
                () -> plans.create(new EmergencyPlanCommand(
                        name, null, null, priority, automatic, "正在抢修", List.of(calls), List.of())));
    }

    private static EmergencyPlanCommand.Call person(int step, String username, int minutes) {
        return new EmergencyPlanCommand.Call(step, null, username, minutes);
    }

    private long started(String name) {
        long plan = plan(
                name,
                null,
                false,
                person(1, "xuming", 10),
                person(1, "admin", 5),
                new EmergencyPlanCommand.Call(2, Role.DEPT_HEAD, null, 10));
        return as.user("service", () -> emergencies.start(plan, theCase));
    }

    private EmergencyView seen(long id) {
        return as.user("service", () -> emergencies.find(id));
    }

    private boolean wasTold(String username, long id) {
        return as
                .user(username, () -> notices.list(new NoticeFilter(NoticeKind.EMERGENCY_CALLED, null), ALL))
                .rows()
                .stream()
                .anyMatch(row -> row.subjectId() == id);
    }

    @Test
    void theFirstStepIsCalledAtOnceAndTheNextAfterItsMinutesOfTheWallClock() {
        long id = started("停水");
        assertThat(wasTold("xuming", id)).isTrue();
        assertThat(wasTold("admin", id)).isTrue();
        assertThat(wasTold("dept_head", id)).isFalse();
        assertThat(seen(id).callAt()).isEqualTo(NIGHT.plus(Duration.ofMinutes(10)));

        TestClock.advance(Duration.ofMinutes(9));
        timer.call();
        assertThat(wasTold("dept_head", id)).isFalse();
        TestClock.advance(Duration.ofMinutes(1));
        timer.call();
        timer.call();
        assertThat(wasTold("dept_head", id)).isTrue();
        assertThat(seen(id).log())
                .filteredOn(entry -> entry.kind() == EmergencyEntryKind.CALLED)
                .hasSize(3);

        TestClock.advance(Duration.ofMinutes(10));
        timer.call();
        assertThat(seen(id).state()).isEqualTo(EmergencyState.UNANSWERED);
    }

    @Test
    void whoeverIsCalledTakesItOnAndSeesOfAForeignCaseItsNumberOnly() {
        long id = started("漏水");
        TestClock.advance(Duration.ofMinutes(4));

        EmergencyView called = as.user("admin", () -> emergencies.find(id));
        assertThat(called.called()).isTrue();
        assertThat(called.caseNumber()).isNotNull();
        assertThat(called.caseId()).isNull();
        assertThat(called.caseSubject()).isNull();
        assertThat(called.workable()).isFalse();
        assertThatThrownBy(() -> as.user("tianli", () -> emergencies.find(id))).isInstanceOf(NotFoundException.class);

        as.user("admin", () -> emergencies.acknowledge(id));
        TestClock.advance(Duration.ofHours(1));
        timer.call();

        EmergencyView taken = seen(id);
        assertThat(taken.state()).isEqualTo(EmergencyState.ACKNOWLEDGED);
        assertThat(taken.minutes()).isEqualTo(4);
        assertThat(wasTold("dept_head", id)).isFalse();
        List<EvidenceRow> evidence =
                as.user("customer_dept", () -> casework.evidence(theCase, ALL)).rows();
        assertThat(evidence)
                .filteredOn(row -> row.kind() == EvidenceKind.EMERGENCY && "ACKNOWLEDGED".equals(row.subject()))
                .singleElement()
                .satisfies(row -> assertThat(row.calendarMinutes()).isEqualTo(4));
    }

    @Test
    void itIsLedEndedLookedBackUponAndOnlyThenClosed() {
        long id = started("断电");
        assertThatThrownBy(() -> as.user("admin", () -> reviews.end(id, 1)))
                .isInstanceOfAny(EJBAccessException.class, BusinessRuleException.class);
        long open = seen(id).version();
        assertThat(refused(() -> as.user("service", () -> reviews.review(id, open, "快", "慢"))))
                .isEqualTo("emergency.error.notEnded");
        as.user("service", () -> reviews.end(id, open));
        assertThat(refused(() -> as.user("service", () -> reviews.close(id, seen(id).version()))))
                .isEqualTo("emergency.error.notReviewed");
        assertThat(owed("functional")).contains("EMERGENCY_REVIEW");
        long ended = seen(id).version();
        as.user("service", () -> reviews.review(id, ended, "到场快", "备件不足"));
        assertThatThrownBy(() -> as.user("service", () -> reviews.review(id, ended, "到场快", null)))
                .isInstanceOf(StaleVersionException.class);
        assertThat(owed("functional")).doesNotContain("EMERGENCY_REVIEW");
        as.user(
                "service",
                () -> reviews.improve(
                        id,
                        seen(id).version(),
                        new ActionCommand(ActionKind.PREVENTIVE, "常备两套备件", "guoyong", LocalDate.of(2026, 3, 20))));
        as.user("service", () -> reviews.close(id, seen(id).version()));

        TestClock.advance(Duration.ofHours(1));
        timer.call();

        EmergencyView done = seen(id);
        assertThat(done.state()).isEqualTo(EmergencyState.CLOSED);
        assertThat(done.wentBadly()).isEqualTo("备件不足");
        assertThat(done.log())
                .extracting(EmergencyView.Entry::kind)
                .contains(EmergencyEntryKind.ENDED, EmergencyEntryKind.REVIEWED, EmergencyEntryKind.IMPROVEMENT);
        assertThat(done.improvements()).singleElement().satisfies(each -> {
            assertThat(each.open()).isTrue();
            assertThat(each.person()).isEqualTo("郭勇");
        });
        assertThatThrownBy(() -> as.user("xuming", () -> emergencies.acknowledge(id)))
                .isInstanceOf(BusinessRuleException.class);
        WorkRow action = as.user("guoyong", () -> work.list(new WorkFilter(WorkScope.MINE, null, null, "全厂停水"), ALL))
                .rows()
                .get(0);
        as.user("guoyong", () -> work.complete(action.taskId(), action.owed().version(), null, "已入库"));
        assertThat(seen(id).improvements())
                .extracting(EmergencyView.Improvement::open)
                .containsExactly(false);
    }

    private static String refused(ThrowableAssert.ThrowingCallable call) {
        return ((BusinessRuleException) catchThrowable(call)).getKey();
    }

    private List<String> owed(String username) {
        WorkFilter filter = new WorkFilter(WorkScope.QUEUE, null, null, "全厂停水");
        String number = as.user("service", () -> casework.find(theCase)).row().number();
        return as.user(username, () -> work.list(filter, ALL)).rows().stream()
                .filter(row -> row.owed().caseNumber().equals(number))
                .map(row -> row.owed().duty())
                .toList();
    }

    @Test
    void dutiesOfThePlanAreSeenAndDoneOneByOne() {
        long plan = as.user(
                "customer_dept",
                () -> plans.create(new EmergencyPlanCommand(
                        "抢修",
                        "SERVICE_REQUEST",
                        "EQUIPMENT_FAULT",
                        Priority.HIGH,
                        false,
                        "正在抢修",
                        List.of(person(1, "xuming", 10)),
                        List.of(
                                new EmergencyPlanCommand.Duty(Role.FUNCTIONAL, "SUPPLY", null, "调拨备件", 30),
                                new EmergencyPlanCommand.Duty(null, null, "zengzhi", "远程断开控制柜", 15)))));
        assertThat(as.user("service", () -> emergencies.offered(theCase, null))
                        .get(0)
                        .id())
                .isEqualTo(plan);
        assertThat(as.user("service", () -> emergencies.offered(theCase, "PAYMENT")))
                .extracting(EmergencyPlanRow::id)
                .doesNotContain(plan);
        long id = as.user("service", () -> emergencies.start(plan, theCase));
        assertThat(seen(id).duties()).extracting(EmergencyView.Duty::what).containsExactly("远程断开控制柜", "调拨备件");
        long cut = seen(id).duties().get(0).id();
        long spares = seen(id).duties().get(1).id();
        assertThatThrownBy(() -> as.user("guoyong", () -> emergencies.acknowledgeDuty(id, cut)))
                .isInstanceOf(BusinessRuleException.class);

        TestClock.advance(Duration.ofMinutes(5));
        as.user("zengzhi", () -> emergencies.acknowledgeDuty(id, cut));
        as.user("guoyong", () -> emergencies.acknowledgeDuty(id, spares));
        assertThat(seen(id).duties()).extracting(EmergencyView.Duty::person).containsExactly("曾志", "郭勇");
        assertThat(refused(() -> as.user("service", () -> reviews.end(id, seen(id).version()))))
                .isEqualTo("emergency.error.dutiesOpen");
        TestClock.advance(Duration.ofMinutes(20));
        as.user("zengzhi", () -> emergencies.completeDuty(id, cut, "已断开"));
        as.user("guoyong", () -> emergencies.completeDuty(id, spares, "已发车"));

        EmergencyView done = seen(id);
        assertThat(done.duties()).extracting(EmergencyView.Duty::late).containsExactly(true, false);
        assertThat(done.log())
                .filteredOn(entry -> entry.kind() == EmergencyEntryKind.DUTY_DONE)
                .extracting(EmergencyView.Entry::person)
                .containsExactlyInAnyOrder("曾志", "郭勇");
        as.user("service", () -> reviews.end(id, seen(id).version()));
    }

    @Test
    void whatCustomersAreToldIsATouchWithEachOfThem() {
        long id = started("爆管");
        long other = open(Priority.NORMAL);
        as.user("service", () -> faults.causedBy(other, theCase));

        int told = as.user("service", () -> emergencies.customerTold(id, Channel.PHONE, "正在抢修，两小时恢复"));

        assertThat(told).isEqualTo(2);
        for (long each : new long[] {theCase, other}) {
            long customer = as.user("service", () -> casework.find(each)).row().customerId();
            assertThat(as.user("service", () -> touches.list(customer, ALL)).rows())
                    .extracting(InteractionRow::summary)
                    .contains("正在抢修，两小时恢复");
        }
        assertThat(seen(id).log()).extracting(EmergencyView.Entry::kind).contains(EmergencyEntryKind.CUSTOMER_TOLD);
    }

    @Test
    void aPlanStartsByItselfForTheCasesItIsFor() {
        long id = plan("自动", Priority.CRITICAL, true, person(1, "xuming", 10));
        long critical = open(Priority.CRITICAL);
        long normal = open(Priority.NORMAL);

        assertThat(as.user("service", () -> emergencies.ofCase(critical)))
                .extracting(EmergencyRow::plan)
                .contains("自动");
        assertThat(as.user("service", () -> emergencies.ofCase(normal))).isEmpty();
        long version = as.user("customer_dept", () -> plans.find(id)).version();
        as.user("customer_dept", () -> plans.turn(id, version, false));
        assertThat(as.user("service", () -> emergencies.ofCase(open(Priority.CRITICAL))))
                .isEmpty();
    }

    @Test
    void aPlanRunsOnceOnACaseAndDoesNotSayNonsense() {
        long plan = plan("一次", null, false, person(1, "xuming", 10));
        as.user("service", () -> emergencies.start(plan, theCase));
        assertThatThrownBy(() -> as.user("service", () -> emergencies.start(plan, theCase)))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                        .isEqualTo("emergency.error.running"));
        assertThatThrownBy(() -> plan("每一件", null, true, person(1, "xuming", 10)))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                        .isEqualTo("emergency.error.everyCase"));
        assertThatThrownBy(() -> plan("太久", null, false, person(1, "xuming", 2000)))
                .isInstanceOf(BusinessRuleException.class);
    }
}
