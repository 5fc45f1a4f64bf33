package cn.kexin.crm.domain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.domain.organisation.WorkCalendar;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the agreement to the signature, and the ways in which it is not kept. */
class AppointmentTest {

    private static final Instant NOW = Instant.parse("2027-01-04T01:00:00Z");
    private static final Instant NINE = Instant.parse("2027-01-05T01:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    private final OrgUnit unit =
            new OrgUnit("E", "工程部", UnitType.DEPARTMENT, null, new WorkCalendar("CN", "中国", ZONE, "08:30-17:30"));
    private final Person liu = new Person("liu", "刘志强", unit);
    private final Person sun = new Person("sun", "孙伟", unit);

    private Appointment arranged() {
        Appointment appointment = new Appointment("AP-2027-000001", customer(), null, sun);
        appointment.arrange(act(NOW), facts("更换树脂"), at(NINE), List.of(liu, sun));
        return appointment;
    }

    private Customer customer() {
        return new Customer("K-1", CustomerKind.ORGANISATION, "滨江水务", unit, null, NOW);
    }

    private AppointmentAct act(Instant at) {
        return new AppointmentAct(at, liu);
    }

    private static AppointmentFacts facts(String subject) {
        return new AppointmentFacts(AppointmentKind.REPAIR, subject, null, "长江路 1 号", "500112");
    }

    private static SiteTime at(Instant start) {
        return new SiteTime(start, start.plus(Duration.ofHours(2)), ZONE);
    }

    private static AppointmentResult result(Instant arrivedAt) {
        return new AppointmentResult(arrivedAt, "已更换", null, 5, "黄主任");
    }

    @Test
    void itIsConfirmedSetOutForAndKept() {
        Appointment appointment = arranged();

        appointment.confirm(act(NOW), null);
        appointment.start(act(NINE.minusSeconds(600)));
        appointment.finish(act(NINE.plusSeconds(5400)), result(NINE.plusSeconds(600)), TOLERANCE);

        assertThat(appointment.getStatus()).isEqualTo(AppointmentStatus.DONE);
        assertThat(appointment.getKept()).isTrue();
        assertThat(appointment.getHistory())
                .extracting(AppointmentEvent::getKind)
                .containsExactly(
                        AppointmentEventKind.ARRANGED,
                        AppointmentEventKind.CONFIRMED,
                        AppointmentEventKind.STARTED,
                        AppointmentEventKind.DONE);
        assertThatThrownBy(() -> appointment.cancel(act(NINE), Side.US, "晚了"))
                .isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void whoComesTooLateHasNotKeptIt() {
        Appointment appointment = arranged();

        appointment.finish(act(NINE.plusSeconds(7200)), result(NINE.plusSeconds(16 * 60)), TOLERANCE);

        assertThat(appointment.getKept()).isFalse();
    }

    @Test
    void whoMovesWhatWasConfirmedHasNotKeptItUnlessTheCustomerAsked() {
        Appointment ours = arranged();
        ours.confirm(act(NOW), null);
        ours.move(act(NOW), at(NINE.plusSeconds(86_400)), Side.US, "人手不足");
        Appointment theirs = arranged();
        theirs.confirm(act(NOW), null);
        theirs.move(act(NOW), at(NINE.plusSeconds(86_400)), Side.CUSTOMER, "客户停电");

        for (Appointment each : List.of(ours, theirs)) {
            assertThat(each.getStatus()).isEqualTo(AppointmentStatus.PLANNED);
            each.finish(act(NINE.plusSeconds(90_000)), result(NINE.plusSeconds(86_400)), TOLERANCE);
        }
        assertThat(ours.getKept()).isFalse();
        assertThat(theirs.getKept()).isTrue();
    }

    @Test
    void itIsKeptWhenTheCustomerIsNotThereAndCountsNeitherWayWhenTheCustomerCancels() {
        Appointment absent = arranged();
        absent.missCustomer(act(NINE.plusSeconds(1800)), NINE, "门卫不放行", TOLERANCE);
        Appointment theirs = arranged();
        theirs.cancel(act(NOW), Side.CUSTOMER, "停产");
        Appointment ours = arranged();
        ours.cancel(act(NOW), Side.US, "缺件");

        assertThat(absent.getKept()).isTrue();
        assertThat(theirs.getKept()).isNull();
        assertThat(ours.getKept()).isFalse();
    }

    @Test
    void theCustomerIsToldAlsoThatItIsOffButNothingOfOneThatIsOver() {
        Appointment off = arranged();
        off.told(act(NOW));
        off.move(act(NOW), at(NINE.plusSeconds(86_400)), Side.US, "人手不足");
        off.cancel(act(NOW), Side.US, "缺件");
        off.told(act(NOW));
        Appointment done = arranged();
        done.finish(act(NINE.plusSeconds(7200)), result(NINE), TOLERANCE);

        assertThat(off.getHistory())
                .extracting(each -> each.getKind().alters())
                .as("what a calendar has to hear of")
                .containsExactly(false, false, true, true, false);
        assertThatThrownBy(() -> done.told(act(NINE.plusSeconds(7200)))).isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void whoLeavesIsReplaced() {
        Person successor = new Person("hu", "胡雪", unit);
        Appointment appointment = arranged();

        appointment.handOver(act(NOW), liu, successor);

        assertThat(appointment.getPerson()).isSameAs(successor);
        assertThat(appointment.getPeople()).containsExactlyInAnyOrder(sun, successor);
    }

    @Test
    void whatCannotBeIsRefused() {
        Appointment appointment = arranged();

        assertThatThrownBy(() -> appointment.move(act(NOW), at(NOW.minusSeconds(60)), Side.US, "早点"))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> appointment.finish(act(NINE), result(NINE.plusSeconds(60)), TOLERANCE))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(
                        () -> appointment.finish(act(NINE), new AppointmentResult(NINE, "好", null, 6, null), TOLERANCE))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> appointment.change(act(NOW), facts("无人"), List.of()))
                .isInstanceOf(BusinessRuleException.class);
        appointment.confirm(act(NOW), null);
        assertThatThrownBy(() -> appointment.confirm(act(NOW), null)).isInstanceOf(BusinessRuleException.class);
    }
}
