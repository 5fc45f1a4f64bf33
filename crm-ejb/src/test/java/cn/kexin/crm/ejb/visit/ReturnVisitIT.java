package cn.kexin.crm.ejb.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.visit.AppointmentKind;
import cn.kexin.crm.domain.visit.FindingKind;
import cn.kexin.crm.domain.visit.ReturnVisitState;
import cn.kexin.crm.domain.visit.VisitOccasion;
import cn.kexin.crm.ejb.aftercare.WarrantyCommand;
import cn.kexin.crm.ejb.aftercare.WarrantyFacade;
import cn.kexin.crm.ejb.assessment.MeasureRun;
import cn.kexin.crm.ejb.assessment.MeasureWindow;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import cn.kexin.crm.ejb.assessment.RowQuery;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.InteractionFacade;
import cn.kexin.crm.ejb.customer.NewOrganisation;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import cn.kexin.crm.ejb.visit.VisitFilter.When;
import cn.kexin.crm.ejb.visit.internal.VisitPlanner;
import cn.kexin.crm.ejb.visit.measure.ReturnVisitsOnPlan;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Return visits from the rule to what becomes of what they bring to light, on the database. */
class ReturnVisitIT extends FacadeTest {

    private static final PageRequest ALL = new PageRequest(0, 200, null);
    private static final AtomicLong NEXT = new AtomicLong();

    /** Each test has a season of its own, far from all others. */
    private LocalDate today;

    @EJB
    private ReturnVisitFacade visits;

    @EJB
    private VisitRuleFacade rules;

    @EJB
    private AppointmentFacade appointments;

    @EJB
    private CustomerFacade customers;

    @EJB
    private WarrantyFacade warranty;

    @EJB
    private CaseworkFacade cases;

    @EJB
    private InteractionFacade interactions;

    @Inject
    private VisitPlanner planner;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReturnVisitsOnPlan onPlan;

    @BeforeEach
    void takeASeason() {
        // Mondays, so that the days after are working days.
        today = LocalDate.of(2036, 1, 7).plusWeeks(NEXT.incrementAndGet() * 30);
        set(today);
    }

    private static void set(LocalDate day) {
        TestClock.set(Instant.parse(day + "T01:00:00Z"));
    }

    private long customer() {
        String name = "回访测试第" + NEXT.incrementAndGet() + "医院";
        return as.user("caoyang", () -> customers.create(NewOrganisation.of(name, null, "CHENGDU", "caoyang"), true));
    }

    /** Something accepted that day: handed over without a case. */
    private void accept(long customer, LocalDate on) {
        as.user(
                "caoyang",
                () -> warranty.create(new WarrantyCommand(
                        customer, null, WarrantyPart.ELECTRICAL, on, null, null, null, null, "门诊楼强弱电", null)));
    }

    private VisitRuleCommand rule(VisitOccasion occasion, int days, int window, String name) {
        return new VisitRuleCommand(
                name,
                occasion,
                days,
                null,
                null,
                null,
                window,
                "CUSTOMER",
                true,
                List.of("QUALITY"),
                "使用是否正常\n有什么建议",
                true);
    }

    private long create(VisitRuleCommand command) {
        return as.user("customer_dept", () -> rules.create(command));
    }

    private List<VisitRow> of(long customer) {
        return as.user("customer_dept", () -> visits.list(new VisitFilter(customer, null, null, null, null, null), ALL))
                .rows();
    }

    private VisitRow planned(long customer) {
        accept(customer, today.minusDays(30));
        planner.plan(create(rule(VisitOccasion.HANDOVER, 30, 14, "移交后 " + NEXT.get())), null);
        return of(customer).get(0);
    }

    @Test
    void whatFallsDueIsPlannedOnceAndStaysAsItIs() {
        long customer = customer();
        accept(customer, today.minusDays(30));
        long rule = create(rule(VisitOccasion.HANDOVER, 30, 14, "移交后一月"));

        planner.plan(rule, null);
        planner.plan(rule, null);

        VisitRow visit = of(customer).get(0);
        assertThat(of(customer)).hasSize(1);
        assertThat(visit.opensOn()).isEqualTo(today);
        assertThat(visit.dueOn()).isEqualTo(today.plusDays(14));
        assertThat(visit.unit().code()).isEqualTo("CUSTOMER");
        VisitView view = as.user("customer_dept", () -> visits.find(visit.id()));
        assertThat(view.team()).extracting(each -> each.code()).containsExactly("xuming");
        assertThat(view.answers()).extracting(VisitView.Answer::question).containsExactly("使用是否正常", "有什么建议");

        long version = as.user("customer_dept", () -> rules.list()).stream()
                .filter(each -> each.id() == rule)
                .findFirst()
                .orElseThrow()
                .version();
        as.user("customer_dept", () -> rules.change(rule, version, rule(VisitOccasion.HANDOVER, 31, 3, "改过的计划")));
        planner.plan(rule, null);
        assertThat(of(customer)).containsExactly(visit);
    }

    @Test
    void warrantiesThatEndAreVisitedBefore() {
        long customer = customer();
        accept(customer, today.minusYears(2).plusDays(20));

        planner.plan(create(rule(VisitOccasion.WARRANTY_END, 30, 60, "到期前")), null);

        assertThat(of(customer)).singleElement().satisfies(visit -> {
            assertThat(visit.opensOn()).isEqualTo(today.minusDays(10));
            assertThat(visit.dueOn()).isEqualTo(today.plusDays(20));
        });
    }

    @Test
    void whatARouteArrangesIsTiedToTheCaseThatTheVisitIsAbout() throws Exception {
        long customer = customer();
        VisitRow visit = planned(customer);
        long theCase = as.user(
                "caoyang",
                () -> cases.open(new OpenCase(
                        "SERVICE_REQUEST",
                        "EQUIPMENT_FAULT",
                        customer,
                        null,
                        "移交后漏水",
                        null,
                        Channel.PHONE,
                        null,
                        null)));
        transaction.begin();
        em.createNativeQuery("update return_visit set case_id = ?1, version = version + 1 where id = ?2")
                .setParameter(1, theCase)
                .setParameter(2, visit.id())
                .executeUpdate();
        transaction.commit();
        em.getEntityManagerFactory().getCache().evictAll();
        ArrangeVisits command = new ArrangeVisits(
                List.of(visit.id()), today.plusDays(1).atTime(14, 0), 60, List.of("huanglihua"), null, false);

        List<Long> arranged = as.user("customer_dept", () -> visits.arrange(command));
        assertThat(as.user("customer_dept", () -> appointments.find(arranged.get(0)))
                        .row()
                        .theCase()
                        .id())
                .isEqualTo(theCase);
    }

    @Test
    void severalAreArrangedInOneGoAndNoneIfOneCannotBe() {
        VisitRow first = planned(customer());
        VisitRow second = planned(customer());
        ArrangeVisits command = new ArrangeVisits(
                List.of(first.id(), second.id()),
                today.plusDays(1).atTime(9, 0),
                60,
                List.of("huanglihua"),
                null,
                false);

        List<VisitStop> route = as.user("customer_dept", () -> visits.route(command));
        assertThat(route)
                .extracting(VisitStop::startsAt)
                .containsExactly(
                        Instant.parse(today.plusDays(1) + "T01:00:00Z"),
                        Instant.parse(today.plusDays(1) + "T02:00:00Z"));
        List<Long> arranged = as.user("customer_dept", () -> visits.arrange(command));

        assertThat(arranged).hasSize(2);
        assertThat(as.user("customer_dept", () -> appointments.find(arranged.get(0)))
                        .row()
                        .kind())
                .isEqualTo(AppointmentKind.RETURN_VISIT);
        VisitRow third = planned(customer());
        assertThatThrownBy(() -> as.user(
                        "customer_dept",
                        () -> visits.arrange(new ArrangeVisits(
                                List.of(third.id(), first.id()),
                                today.plusDays(2).atTime(9, 0),
                                60,
                                List.of("huanglihua"),
                                null,
                                false))))
                .isInstanceOfSatisfying(
                        BusinessRuleException.class, e -> assertThat(e.getKey()).isEqualTo("visit.error.arranged"));
        assertThat(as.user("customer_dept", () -> visits.find(third.id())).row().appointment())
                .isNull();
    }

    @Test
    void whatComesToLightIsFollowedUpUntilTheCustomerConfirms() {
        long customer = customer();
        VisitRow visit = planned(customer);
        VisitView before = as.user("customer_dept", () -> visits.find(visit.id()));
        as.user(
                "customer_dept",
                () -> visits.complete(
                        visit.id(),
                        visit.version(),
                        new CompleteVisit(
                                null,
                                4,
                                "总体满意",
                                List.of(new CompleteVisit.Said(
                                        before.answers().get(0).id(), "正常")),
                                List.of(new CompleteVisit.Found(FindingKind.QUALITY_PROBLEM, "插座松动")))));

        VisitView done = as.user("customer_dept", () -> visits.find(visit.id()));
        assertThat(done.row().state()).isEqualTo(ReturnVisitState.DONE);
        assertThat(done.row().openFindings()).isEqualTo(1);
        assertThat(done.answers().get(0).answer()).isEqualTo("正常");
        long finding = done.findings().get(0).id();
        long theCase =
                as.user("customer_dept", () -> visits.followUp(finding, "SERVICE_REQUEST", "EQUIPMENT_FAULT", "插座松动"));
        assertThat(as.user("customer_dept", () -> cases.find(theCase)).description())
                .contains("插座松动", visit.number());
        assertThat(as.user("customer_dept", () -> visits.find(visit.id()))
                        .findings()
                        .get(0)
                        .theCase()
                        .id())
                .isEqualTo(theCase);
        assertThatThrownBy(() -> as.user(
                        "customer_dept", () -> visits.followUp(finding, "SERVICE_REQUEST", "EQUIPMENT_FAULT", "再来")))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> as.user(
                        "customer_dept",
                        () -> visits.drop(visit.id(), done.row().version(), "太远")))
                .isInstanceOf(BusinessRuleException.class);
        assertThat(as.user("customer_dept", () -> interactions.timeline(customer, null, null, ALL))
                        .rows())
                .anySatisfy(entry -> assertThat(entry.kind()).isEqualTo("VISIT_DONE"));
    }

    @Test
    void figuresCountWhatTheirRowsShow() {
        VisitRow visit = planned(customer());
        set(visit.dueOn().plusDays(1));

        VisitFigure figure = as.user("customer_dept", () -> visits.figures()).stream()
                .filter(each -> each.unit().code().equals("CUSTOMER"))
                .findFirst()
                .orElseThrow();
        assertThat(as.user(
                                "customer_dept",
                                () -> visits.list(
                                        new VisitFilter(null, When.OVERDUE, "CUSTOMER", null, null, null), ALL))
                        .total())
                .isEqualTo(figure.overdue())
                .isPositive();
    }

    @Test
    void thoseMadeByTheirLastDayAreMeasured() {
        long one = customer();
        long other = customer();
        accept(one, today.minusDays(30));
        accept(other, today.minusDays(30));
        planner.plan(create(rule(VisitOccasion.HANDOVER, 30, 14, "移交后两家")), null);
        VisitRow made = of(one).get(0);
        VisitRow missed = of(other).get(0);
        as.user(
                "customer_dept",
                () -> visits.complete(
                        made.id(), made.version(), new CompleteVisit(null, null, "好", List.of(), List.of())));
        MeasureWindow window = new MeasureWindow(
                made.dueOn(),
                made.dueOn(),
                Instant.parse(made.dueOn().plusDays(2) + "T01:00:00Z"),
                new TreeSet<>(List.of("Asia/Shanghai")));

        MeasuredFigure figure = onPlan.compute(new MeasureRun(window)).stream()
                .filter(each -> each.subject().type() == SubjectType.UNIT)
                .findFirst()
                .orElseThrow();

        assertThat(figure.numerator()).isEqualTo(1);
        assertThat(figure.denominator()).isEqualTo(2);
        assertThat(onPlan.rows(RowQuery.all(window, figure.subject()), ALL).rows())
                .extracting(row -> row.targetId())
                .containsExactly(missed.id(), made.id());
    }

    @Test
    void whoSeesNeitherCustomerNorCaseSeesNoVisitUnlessTheyTakePart() {
        long customer = customer();
        VisitRow visit = planned(customer);
        VisitFilter filter = new VisitFilter(customer, null, null, null, null, null);

        assertThatThrownBy(() -> as.user("sales", () -> visits.find(visit.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(as.user("sales", () -> visits.list(filter, ALL)).rows()).isEmpty();
        assertThat(as.user("xuming", () -> visits.list(filter, ALL)).rows()).hasSize(1);
        assertThat(as.user("caoyang", () -> visits.list(filter, ALL)).rows()).hasSize(1);
        assertThatThrownBy(() -> as.user("caoyang", () -> visits.drop(visit.id(), visit.version(), "不想去")))
                .isInstanceOf(BusinessRuleException.class);
    }
}
