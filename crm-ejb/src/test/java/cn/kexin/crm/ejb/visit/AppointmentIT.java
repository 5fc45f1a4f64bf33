package cn.kexin.crm.ejb.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.domain.visit.Appointment;
import cn.kexin.crm.domain.visit.AppointmentKind;
import cn.kexin.crm.domain.visit.AppointmentStatus;
import cn.kexin.crm.domain.visit.Side;
import cn.kexin.crm.domain.visit.TimeChoice;
import cn.kexin.crm.ejb.assessment.MeasureRun;
import cn.kexin.crm.ejb.assessment.MeasureWindow;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import cn.kexin.crm.ejb.assessment.RowQuery;
import cn.kexin.crm.ejb.attachment.AttachmentFacade;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.EvidenceRow;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.InteractionFacade;
import cn.kexin.crm.ejb.customer.MergeFacade;
import cn.kexin.crm.ejb.customer.MergeFacade.MergeCommand;
import cn.kexin.crm.ejb.customer.NewOrganisation;
import cn.kexin.crm.ejb.exchange.CalendarFeedFacade;
import cn.kexin.crm.ejb.organisation.DelegationCommand;
import cn.kexin.crm.ejb.organisation.DelegationFacade;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import cn.kexin.crm.ejb.visit.measure.AppointmentsKept;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Appointments as people arrange, move and keep them, on the database. */
class AppointmentIT extends FacadeTest {

    private static final PageRequest ALL = new PageRequest(0, 100, null);

    /** A Monday of a year whose days are all as their weekday; each test has a week of its own. */
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2034, 1, 2);

    private static final byte[] DRAWN = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};

    private static final AtomicLong NEXT = new AtomicLong();

    @EJB
    private AppointmentFacade appointments;

    @EJB
    private CustomerFacade customers;

    @EJB
    private CaseworkFacade cases;

    @EJB
    private AttachmentFacade files;

    @EJB
    private InteractionFacade interactions;

    @EJB
    private MergeFacade merges;

    @EJB
    private DelegationFacade delegations;

    @EJB
    private CalendarFeedFacade feeds;

    @Inject
    private AppointmentsKept kept;

    private LocalDate monday;

    @BeforeEach
    void takeAWeek() {
        monday = FIRST_MONDAY.plusWeeks(NEXT.incrementAndGet());
        TestClock.set(Instant.parse(monday.minusDays(3) + "T01:00:00Z"));
    }

    /** A customer of the Chengdu branch, which the Chongqing branch does not see. */
    private long customer() {
        String name = "上门测试第" + NEXT.incrementAndGet() + "医院";
        return as.user("caoyang", () -> customers.create(NewOrganisation.of(name, null, "CHENGDU", "caoyang"), true));
    }

    private long caseOf(long customer) {
        return as.user(
                "caoyang",
                () -> cases.open(new OpenCase(
                        "SERVICE_REQUEST",
                        "EQUIPMENT_FAULT",
                        customer,
                        null,
                        "软化器不再生",
                        null,
                        Channel.PHONE,
                        null,
                        null)));
    }

    private AppointmentCommand command(long customer, Long theCase, String start, String... people) {
        return at(customer, theCase, start, "510104", false, people);
    }

    private AppointmentCommand at(
            long customer, Long theCase, String start, String division, boolean acknowledged, String... people) {
        LocalDateTime from = LocalDateTime.parse(start);
        return new AppointmentCommand(
                customer,
                theCase,
                AppointmentKind.REPAIR,
                "更换树脂",
                null,
                "锦江大道 1 号",
                division,
                from,
                from.plusHours(2),
                "Asia/Shanghai",
                null,
                List.of(people),
                acknowledged);
    }

    private long arrange(AppointmentCommand command) {
        return as.user("caoyang", () -> appointments.arrange(command));
    }

    private AppointmentView find(long id) {
        return as.user("customer_dept", () -> appointments.find(id));
    }

    private void assertRefused(AppointmentCommand command, String field, String key) {
        assertThatThrownBy(() -> arrange(command)).isInstanceOfSatisfying(BusinessRuleException.class, refusal -> {
            assertThat(refusal.getKey()).isEqualTo(key);
            assertThat(refusal.getField()).isEqualTo(field);
        });
    }

    @Test
    void nobodyIsInTwoPlacesAtOnce() {
        long customer = customer();
        long first = arrange(command(customer, null, monday + "T09:00", "caoyang"));
        String number = find(first).row().number();

        assertThatThrownBy(() -> arrange(command(customer, null, monday + "T10:30", "tangying", "caoyang")))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> {
                    assertThat(refusal.getKey()).isEqualTo("visit.error.doubleBooked");
                    assertThat(refusal.getField()).isEqualTo("people");
                    assertThat(refusal.getArguments()).contains(number, "曹阳");
                });
        arrange(command(customer, null, monday + "T11:00", "caoyang"));
        as.user("caoyang", () -> appointments.cancel(first, 1, Side.CUSTOMER, "停电"));
        arrange(command(customer, null, monday + "T09:00", "caoyang"));
    }

    /** Both look before either has stored: the second has to wait for the first and then to see it. */
    @Test
    void twoWhoWantTheSamePersonAtOnceDoNotBothGetThem() throws Exception {
        long customer = customer();
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<Long>> wanted = new ArrayList<>();
        for (String who : List.of("caoyang", "tangying")) {
            wanted.add(CompletableFuture.supplyAsync(() -> as.user(who, () -> {
                together.await();
                return appointments.arrange(command(customer, null, monday + "T14:00", "zengzhi"));
            })));
        }

        List<String> refusals = new ArrayList<>();
        for (CompletableFuture<Long> each : wanted) {
            try {
                each.get();
            } catch (ExecutionException e) {
                refusals.add(((BusinessRuleException) e.getCause()).getKey());
            }
        }
        assertThat(refusals).containsExactly("visit.error.doubleBooked");
    }

    @Test
    void whatIsToBeThoughtOfHasToBeAcknowledged() {
        long customer = customer();
        assertRefused(
                command(customer, null, monday.minusDays(1) + "T09:00", "caoyang"),
                "acknowledged",
                "visit.warning.DAY_OFF");
        assertRefused(
                command(customer, null, monday + "T19:00", "caoyang"), "acknowledged", "visit.warning.AFTER_HOURS");
        arrange(at(customer, null, monday + "T19:00", "510104", true, "caoyang"));
        arrange(command(customer, null, monday + "T09:00", "caoyang"));

        AppointmentCommand far = at(customer, null, monday + "T11:30", "510781", false, "caoyang");
        List<AppointmentWarning> warnings = as.user("caoyang", () -> appointments.check(far, null));
        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.key()).isEqualTo("visit.warning.way");
            assertThat(warning.arguments()).contains(30L, 120);
        });
        assertRefused(far, "acknowledged", "visit.warning.way");
        assertThat(as.user(
                        "caoyang",
                        () -> appointments.check(
                                at(customer, null, monday + "T13:00", "510781", false, "caoyang"), null)))
                .as("two hours are enough")
                .isEmpty();
    }

    @Test
    void nobodyIsBookedInThePastOrOnLeave() {
        long customer = customer();
        assertRefused(
                command(customer, null, monday.minusDays(4) + "T09:00", "caoyang"), "startsAt", "visit.error.past");
        as.user(
                "tangying",
                () -> delegations.create(
                        new DelegationCommand("tangying", "caoyang", monday.plusDays(1), monday.plusDays(2), "休假")));

        assertRefused(
                command(customer, null, monday.plusDays(2) + "T09:00", "tangying"), "people", "visit.error.onLeave");
        arrange(command(customer, null, monday.plusDays(3) + "T09:00", "tangying"));
    }

    @Test
    void clocksAbroadThatAreChangedAreAskedFor() {
        long customer = customer();
        TestClock.set(Instant.parse("2026-10-20T01:00:00Z"));
        LocalDateTime twice = LocalDateTime.parse("2026-10-25T02:30");
        AppointmentCommand unsaid = abroad(customer, twice, null);

        assertRefused(unsaid, "choice", "visit.error.timeTwice");
        AppointmentView view = find(arrange(abroad(customer, twice, TimeChoice.LATER)));
        assertThat(view.row().startsAt()).isEqualTo("2026-10-25T01:30:00Z");
        assertThat(view.row().zone()).isEqualTo("Europe/Berlin");
        TestClock.set(Instant.parse("2027-03-20T01:00:00Z"));
        assertRefused(
                abroad(customer, LocalDateTime.parse("2027-03-28T02:30"), null), "startsAt", "visit.error.noSuchTime");
    }

    private AppointmentCommand abroad(long customer, LocalDateTime start, TimeChoice choice) {
        return new AppointmentCommand(
                customer,
                null,
                AppointmentKind.INSTALLATION,
                "海外项目调试",
                null,
                "Hafenstraße 1, Hamburg",
                null,
                start,
                start.plusHours(3),
                "Europe/Berlin",
                choice,
                List.of("caoyang"),
                true);
    }

    @Test
    void theResultIsKeptWithItsSignatureOnTheCaseAndInTheFigures() {
        long customer = customer();
        long theCase = caseOf(customer);
        long id = arrange(command(customer, theCase, monday + "T09:00", "zengzhi", "caoyang"));
        long missed = arrange(command(customer, theCase, monday + "T15:00", "zengzhi"));
        as.user("zengzhi", () -> appointments.confirm(id, 1, null));
        TestClock.set(Instant.parse(monday + "T02:30:00Z"));

        as.user(
                "zengzhi",
                () -> appointments.finish(
                        id,
                        find(id).row().version(),
                        new FinishAppointment(monday.atTime(9, 10), "树脂失效，已更换", "树脂 50 升", 5, "黄主任", DRAWN)));

        AppointmentView view = find(id);
        assertThat(view.row().status()).isEqualTo(AppointmentStatus.DONE);
        assertThat(view.row().kept()).isTrue();
        assertThat(view.signer()).isEqualTo("黄主任");
        assertThat(as.user("caoyang", () -> files.list(Appointment.TYPE, id, ALL))
                        .rows())
                .singleElement()
                .satisfies(file -> assertThat(file.mediaType()).isEqualTo("image/png"));
        assertThat(as.user("customer_dept", () -> cases.evidence(theCase, ALL)).rows())
                .filteredOn(row -> row.kind() == EvidenceKind.VISITED)
                .extracting(EvidenceRow::note)
                .singleElement()
                .satisfies(note -> assertThat(note).contains("树脂失效", "树脂 50 升"));
        MeasureWindow window = new MeasureWindow(
                monday,
                monday.plusDays(6),
                Instant.parse(monday + "T12:00:00Z"),
                new TreeSet<>(List.of("Asia/Shanghai")));
        MeasuredFigure figure = kept.compute(new MeasureRun(window)).stream()
                .filter(each -> each.subject().type() == SubjectType.PERSON)
                .findFirst()
                .orElseThrow();
        assertThat(figure.numerator()).isEqualTo(1);
        assertThat(figure.denominator()).as("the one without a result counts").isEqualTo(2);
        assertThat(kept.rows(RowQuery.all(window, figure.subject()), ALL).rows())
                .extracting(row -> row.targetId())
                .containsExactly(missed, id);
    }

    @Test
    void aSignatureIsAPictureAndHasAName() {
        long customer = customer();
        long id = arrange(command(customer, null, monday + "T09:00", "caoyang"));
        TestClock.set(Instant.parse(monday + "T02:30:00Z"));

        for (FinishAppointment wrong : List.of(
                new FinishAppointment(monday.atTime(9, 0), "好", null, null, null, DRAWN),
                new FinishAppointment(monday.atTime(9, 0), "好", null, null, "黄", "<svg onload=x>".getBytes()),
                new FinishAppointment(monday.atTime(11, 0), "好", null, null, null, null),
                new FinishAppointment(monday.atTime(9, 0), "好", null, 7, null, null))) {
            assertThatThrownBy(() -> as.user("caoyang", () -> appointments.finish(id, 1, wrong)))
                    .isInstanceOf(BusinessRuleException.class);
        }
        assertThat(find(id).row().status()).isEqualTo(AppointmentStatus.PLANNED);
    }

    @Test
    void aMoveGoesThroughTheSameChecksAndStaysInTheHistory() {
        long customer = customer();
        long id = arrange(command(customer, null, monday + "T09:00", "caoyang"));
        arrange(command(customer, null, monday + "T14:00", "caoyang"));
        as.user("caoyang", () -> appointments.confirm(id, 1, "电话确认"));

        assertThatThrownBy(() -> move(id, monday + "T13:00", 2))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                        .isEqualTo("visit.error.doubleBooked"));
        move(id, monday + "T10:00", 2);
        assertThatThrownBy(() -> move(id, monday + "T11:00", 2)).isInstanceOf(StaleVersionException.class);

        AppointmentView view = find(id);
        assertThat(view.row().status()).isEqualTo(AppointmentStatus.PLANNED);
        assertThat(view.row().startsAt()).isEqualTo(monday + "T02:00:00Z");
        assertThat(view.history().get(0).note()).isEqualTo("客户开会");
        assertThat(view.history().get(0).side()).isEqualTo(Side.CUSTOMER);
    }

    private void move(long id, String start, long version) {
        LocalDateTime from = LocalDateTime.parse(start);
        as.user(
                "caoyang",
                () -> appointments.move(
                        id,
                        version,
                        new MoveAppointment(
                                from, from.plusHours(2), "Asia/Shanghai", null, Side.CUSTOMER, "客户开会", false)));
    }

    @Test
    void whoSeesNeitherCaseNorCustomerSeesTheAppointmentOnlyWhenTheyGoThere() throws Exception {
        long customer = customer();
        long theCase = caseOf(customer);
        long id = arrange(command(customer, theCase, monday + "T09:00", "xuming"));
        long other = arrange(command(customer, null, monday + "T13:00", "caoyang"));
        as.user(
                "xuming",
                () -> files.add(Appointment.TYPE, id, "现场.txt", new java.io.ByteArrayInputStream(new byte[] {65})));
        AppointmentFilter ofCustomer = new AppointmentFilter(customer, null, null, null, null, null, null);

        for (long each : List.of(id, other)) {
            assertThatThrownBy(() -> as.user("sales", () -> appointments.find(each)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as.user("sales", () -> files.list(Appointment.TYPE, each, ALL)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(as.user("sales", () -> appointments.list(ofCustomer, ALL)).rows())
                .isEmpty();
        assertThat(as.user("xuming", () -> appointments.list(ofCustomer, ALL)).rows())
                .extracting(AppointmentRow::id)
                .containsExactly(id);
        assertThat(as.user("xuming", () -> appointments.mine(ALL)).rows())
                .extracting(AppointmentRow::id)
                .contains(id);
        assertThat(as.user("caoyang", () -> appointments.list(ofCustomer, ALL)).total())
                .isEqualTo(2);
        assertThatThrownBy(() -> as.user(
                        "sales", () -> appointments.arrange(command(customer, null, monday + "T16:00", "sales"))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as.user("sales", () -> appointments.draft(customer, theCase)))
                .isInstanceOf(NotFoundException.class);
        String feed = as.user("xuming", () -> feeds.renew());
        assertThat(as.nobody(() -> feeds.read(feed, new PlainWords())))
                .contains(
                        "appointment-" + id + "@kexin",
                        "DTSTART;TZID=Asia/Shanghai:" + monday.toString().replace("-", "") + "T090000")
                .doesNotContain("appointment-" + other);
    }

    private static final class PlainWords implements CalendarFeedFacade.Words {

        @Override
        public String title() {
            return "t";
        }

        @Override
        public String step(String step, String customer) {
            return step;
        }

        @Override
        public String duty(String subject, String customer) {
            return subject;
        }

        @Override
        public String appointment(String subject, String customer, String site) {
            return subject;
        }
    }

    @Test
    void appointmentsGoAlongIntoAMerge() {
        long winner = customer();
        long other = customer();
        long id = arrange(command(other, null, monday + "T09:00", "caoyang"));

        as.user("customer_dept", () -> merges.merge(new MergeCommand(winner, List.of(other), Map.of(), null)));

        assertThat(find(id).row().customer().id()).isEqualTo(winner);
        assertThat(as.user("customer_dept", () -> interactions.timeline(winner, null, null, ALL))
                        .rows())
                .anySatisfy(entry -> assertThat(entry.kind()).isEqualTo("APPOINTMENT_ARRANGED"));
    }
}
