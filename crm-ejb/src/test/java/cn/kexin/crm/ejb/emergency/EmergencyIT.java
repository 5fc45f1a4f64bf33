package cn.kexin.crm.ejb.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.emergency.EmergencyEntryKind;
import cn.kexin.crm.domain.emergency.EmergencyState;
import cn.kexin.crm.domain.notification.NoticeKind;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.EvidenceRow;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.NewOrganisation;
import cn.kexin.crm.ejb.emergency.internal.EmergencyTimer;
import cn.kexin.crm.ejb.notification.NoticeFacade;
import cn.kexin.crm.ejb.notification.NoticeFilter;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
                () -> plans.create(
                        new EmergencyPlanCommand(name, null, null, priority, automatic, "正在抢修", List.of(calls))));
    }

    private static EmergencyPlanCommand.Call person(int step, String username, int minutes) {
        return new EmergencyPlanCommand.Call(step, null, username, minutes, "赶往现场");
    }

    private long started(String name) {
        long plan = plan(
                name,
                null,
                false,
                person(1, "xuming", 10),
                person(1, "admin", 5),
                new EmergencyPlanCommand.Call(2, Role.DEPT_HEAD, null, 10, null));
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
    void itIsLedClosedAndLookedBackUponByThoseOfTheCase() {
        long id = started("断电");
        assertThatThrownBy(() -> as.user("admin", () -> emergencies.close(id, 1)))
                .isInstanceOfAny(EJBAccessException.class, BusinessRuleException.class);
        as.user("service", () -> emergencies.customerTold(id, "正在抢修"));
        long open = seen(id).version();
        assertThatThrownBy(() -> as.user("service", () -> emergencies.review(id, open, "快", "慢")))
                .isInstanceOf(BusinessRuleException.class);
        as.user("service", () -> emergencies.close(id, open));
        long closed = seen(id).version();
        as.user("service", () -> emergencies.review(id, closed, "到场快", "备件不足"));

        TestClock.advance(Duration.ofHours(1));
        timer.call();

        EmergencyView done = seen(id);
        assertThat(done.state()).isEqualTo(EmergencyState.CLOSED);
        assertThat(done.wentBadly()).isEqualTo("备件不足");
        assertThat(done.log())
                .extracting(EmergencyView.Entry::kind)
                .contains(EmergencyEntryKind.CUSTOMER_TOLD, EmergencyEntryKind.REVIEWED);
        assertThatThrownBy(() -> as.user("xuming", () -> emergencies.acknowledge(id)))
                .isInstanceOf(BusinessRuleException.class);
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
