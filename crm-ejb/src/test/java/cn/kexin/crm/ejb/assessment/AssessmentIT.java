package cn.kexin.crm.ejb.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.assessment.AppealRequest;
import cn.kexin.crm.domain.assessment.AppealState;
import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.domain.assessment.PeriodState;
import cn.kexin.crm.domain.assessment.ScorecardState;
import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.JobState;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.organisation.LeaveCommand;
import cn.kexin.crm.ejb.organisation.PeopleFacade;
import cn.kexin.crm.ejb.organisation.PeopleFilter;
import cn.kexin.crm.ejb.organisation.PersonLeaving;
import cn.kexin.crm.ejb.organisation.PersonView;
import cn.kexin.crm.ejb.organisation.UnitCommand;
import cn.kexin.crm.ejb.organisation.UnitFacade;
import cn.kexin.crm.ejb.organisation.UnitRow;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.StatementCount;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rounds of assessment over hand-made histories, each test in a month of its own. */
class AssessmentIT extends FacadeTest {

    private static final PageRequest PAGE = new PageRequest(0, 100, null);
    private static final String UNIT = "ENGINEERING";
    private static final String HEAD = "dept_head";
    private static final String PERSON = "functional";
    private static final List<String> CARE =
            List.of("DUTIES_ON_TIME", "FIRST_CONTACT_RESOLUTION", "CUSTOMER_CONFIRMED_SHARE", "COMPLAINT_RATE");

    @EJB
    private AssessmentFacade assessment;

    @EJB
    private ScorecardFacade scorecards;

    @EJB
    private SchemeFacade schemes;

    @EJB
    private UnitFacade units;

    @EJB
    private PeopleFacade people;

    @Inject
    @Any
    private Instance<Measure> offered;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/crm")
    private DataSource database;

    private History history;

    @BeforeEach
    void begin() {
        history = new History(database);
    }

    @Test
    void figuresCountWhatTheEvidenceSaysOfTheUnitsMonth() {
        history.aCase(UNIT, PERSON).resolved("2016-03-10T02:00:00Z", true, 100, 60, 0, 0);
        // half an hour into April where the unit is
        history.aCase(UNIT, PERSON).resolved("2016-03-31T16:30:00Z", true, 1, 1, 0, 0);
        // half an hour into March where the unit is
        history.aCase(UNIT, PERSON).resolved("2016-02-29T16:30:00Z", false, 301, 200, 2, 1);
        history.aCase(UNIT, PERSON)
                .resolved("2016-03-11T02:00:00Z", true, 1, 1, 0, 0)
                .happened("REOPENED", "2016-03-12T02:00:00Z", null);
        history.aCase(UNIT, PERSON)
                .resolvedBy("QUALITY", "2016-03-11T02:00:00Z")
                .happened("REOPENED", "2016-03-12T02:00:00Z", null)
                .resolved("2016-04-02T02:00:00Z", true, 1, 1, 0, 0);
        history.aCase(UNIT, PERSON)
                .resolved("2016-03-13T02:00:00Z", false, 1, 1, 9, 9)
                .corrected(1, "2016-03-13T02:00:00Z", false, true);
        history.aCase(UNIT, PERSON)
                .resolved("2016-03-14T02:00:00Z", false, 500, 400, 0, 0)
                .corrected(1, "2016-03-14T02:00:00Z", true, false);

        ScorecardRow card = unitCard(computed("2016-03"));

        assertThat(figure(card, "RESOLVED_CASES").numerator()).isEqualTo(3);
        assertThat(figure(card, "RESOLVED_WITHIN_TARGET").numerator()).isEqualTo(2);
        assertThat(figure(card, "RESOLVED_WITHIN_TARGET").denominator()).isEqualTo(3);
        assertThat(figure(card, "RESOLVED_WITHIN_TARGET").actual()).isEqualByComparingTo("66.6667");
        assertThat(figure(card, "REASSIGNMENTS_PER_CASE").numerator()).isEqualTo(2);
        assertThat(figure(card, "REOPENED_SHARE").numerator()).isEqualTo(1);
        assertThat(figure(card, "MEDIAN_MINUTES_TO_RESOLVE").actual()).isEqualByComparingTo("301");
        assertThat(figure(card, "MEDIAN_WORKING_MINUTES_TO_RESOLVE").actual()).isEqualByComparingTo("200");
        assertThat(figure(card, "FIRST_RESPONSE_WITHIN_TARGET").actual()).isNull();
        assertThat(cards("2016-03", "QUALITY")).isEmpty();
    }

    @Test
    void aMedianOfTwoLiesBetweenThem() {
        history.aCase(UNIT, PERSON).resolved("2016-05-10T02:00:00Z", true, 100, 60, 0, 0);
        history.aCase(UNIT, PERSON).resolved("2016-05-11T02:00:00Z", true, 201, 61, 0, 0);

        ScorecardRow card = unitCard(computed("2016-05"));

        assertThat(figure(card, "MEDIAN_MINUTES_TO_RESOLVE").actual()).isEqualByComparingTo("150.5");
        assertThat(figure(card, "MEDIAN_WORKING_MINUTES_TO_RESOLVE").actual()).isEqualByComparingTo("60.5");
    }

    @Test
    void everyFigureOpensToAsManyRowsAsItCounts() {
        history.aCase(UNIT, PERSON).resolved("2015-03-10T02:00:00Z", true, 100, 60, 0, 0);
        history.aCase(UNIT, PERSON).resolved("2015-03-11T02:00:00Z", false, 900, 300, 1, 1);
        history.aCase(UNIT, PERSON).happened("RESPONDED", "2015-03-11T02:00:00Z", true);
        history.aCase(UNIT, PERSON).happened("UPDATED", "2015-03-12T02:00:00Z", false);
        ScorecardRow card = unitCard(computed("2015-03"));

        for (FigureRow figure : card.figures()) {
            if (figure.numerator() != null && figure.kind().isZeroWithoutRows()) {
                assertThat(rows(card, figure.code(), false))
                        .as(figure.code())
                        .hasSize(figure.numerator().intValue());
            }
        }
        assertThat(figure(card, "OVERDUE_OPEN_CASES").numerator()).isEqualTo(1);
        assertThat(rows(card, "RESOLVED_WITHIN_TARGET", false))
                .hasSize(2)
                .first()
                .extracting(MeasuredRow::met)
                .isEqualTo(false);
        assertThat(rows(card, "RESOLVED_WITHIN_TARGET", true)).hasSize(1);
        assertThat(rows(card, "REASSIGNMENTS_PER_CASE", true)).hasSize(1);
        assertThat(rows(card, "FIRST_RESPONSE_WITHIN_TARGET", false)).hasSize(1);
    }

    @Test
    void aFirstAnswerThatIsLateOrMissingIsMissedOnceInTheMonthItWasDue() {
        history.aCase(UNIT, PERSON).happened("RESPONDED", "2015-09-10T02:00:00Z", true);
        history.aCase(UNIT, PERSON).happened("UNANSWERED", "2015-09-30T02:00:00Z", false);
        history.aCase(UNIT, PERSON)
                .happened("UNANSWERED", "2015-09-29T02:00:00Z", false)
                .happened("RESPONDED", "2015-10-08T02:00:00Z", false);
        history.aCase(UNIT, PERSON).happened("RESPONDED", "2015-10-09T02:00:00Z", true);

        ScorecardRow september = unitCard(computed("2015-09"));
        FigureRow due = figure(september, "FIRST_RESPONSE_WITHIN_TARGET");
        assertThat(due.numerator()).isEqualTo(1);
        assertThat(due.denominator()).isEqualTo(3);
        assertThat(rows(september, due.code(), false)).hasSize(3);
        assertThat(rows(september, due.code(), true)).hasSize(2);
        FigureRow october = figure(unitCard(computed("2015-10")), "FIRST_RESPONSE_WITHIN_TARGET");
        assertThat(october.numerator()).isEqualTo(1);
        assertThat(october.denominator()).isEqualTo(1);
    }

    @Test
    void whatIsResolvedOrAnsweredIsNotOverdueAtTheEnd() {
        history.aCase(UNIT, PERSON)
                .happened("ESCALATED", "2015-05-02T02:00:00Z", null)
                .happened("RESPONDED", "2015-05-03T02:00:00Z", false);
        history.aCase(UNIT, PERSON)
                .happened("ESCALATED", "2015-05-02T02:00:00Z", null)
                .resolved("2015-05-04T02:00:00Z", false, 1, 1, 0, 0);
        history.aCase(UNIT, PERSON)
                .happened("ESCALATED", "2015-05-02T02:00:00Z", null)
                .resolved("2015-06-04T02:00:00Z", false, 1, 1, 0, 0);
        history.aCase(UNIT, PERSON)
                .happened("ESCALATED", "2015-05-02T02:00:00Z", null)
                .happened("ESCALATED", "2015-05-05T02:00:00Z", null)
                .resolved("2015-06-05T02:00:00Z", false, 1, 1, 0, 0);

        ScorecardRow card = unitCard(computed("2015-05"));

        // also the case that was late in March of that year and is still open
        assertThat(rows(card, "OVERDUE_OPEN_CASES", false))
                .filteredOn(row -> row.occurredAt().isAfter(Instant.parse("2015-05-01T00:00:00Z")))
                .hasSize(2);
    }

    @Test
    void aDutyCountsOnceInTheMonthInWhichItWasDecidedForWhoOwedIt() {
        history.aCase(UNIT, PERSON).happened("TASK_DONE", "2009-03-06T02:00:00Z", true);
        history.aCase(UNIT, PERSON)
                .happened("TASK_OVERDUE", "2009-03-07T02:00:00Z", false)
                .happened("TASK_DONE", "2009-03-09T02:00:00Z", false);
        history.aCase(UNIT, PERSON)
                .happened("TASK_OVERDUE", "2009-03-31T02:00:00Z", false)
                .happened("TASK_DONE", "2009-04-02T02:00:00Z", false);
        history.aCase(UNIT, PERSON)
                .happened("TASK_OVERDUE", "2009-03-21T02:00:00Z", false)
                .corrected("TASK_OVERDUE", 1, "2009-03-21T02:00:00Z", true);
        // late before lateness left evidence of its own
        history.aCase(UNIT, PERSON).happened("TASK_DONE", "2009-03-11T02:00:00Z", false);
        history.aCase(UNIT, PERSON).happened("TASK_DONE", "2009-03-10T02:00:00Z", null);

        ScorecardRow march = unitCard(care("2009-03"));
        assertFigure(march, "DUTIES_ON_TIME", 2, 5, "40");
        assertThat(rows(march, "DUTIES_ON_TIME", false)).hasSize(5);
        assertThat(rows(march, "DUTIES_ON_TIME", true)).hasSize(3).allMatch(MeasuredRow::evidence);
        long missed = rows(march, "DUTIES_ON_TIME", true).get(0).rowId();
        as.user(
                HEAD,
                () -> scorecards.appeal(
                        march.id(),
                        new RaiseAppeal("DUTIES_ON_TIME", AppealRequest.COUNT_AS_MET, List.of(missed), "客户改期")));
        assertThat(care("2009-04")).isNotNull();
        assertThat(cards("2009-04", UNIT)).isEmpty();
    }

    @Test
    void aMatterIsSettledAtTheFirstContactByWhoTookItIn() {
        history.aCase(UNIT, PERSON)
                .takenIn("2009-05-06T02:00:00Z", "service")
                .happened("FIRST_CONTACT", "2009-05-06T02:00:00Z", null);
        history.aCase(UNIT, PERSON).takenIn("2009-05-07T02:00:00Z", "service");
        history.aCase(UNIT, PERSON)
                .takenIn("2009-05-08T02:00:00Z", "service")
                .happened("FIRST_CONTACT", "2009-05-08T02:00:00Z", null)
                .happened("REOPENED", "2009-05-12T02:00:00Z", null);
        // from another system, and of a type that promises no solution
        history.aCase(UNIT, PERSON).happened("OPENED", "2009-05-09T02:00:00Z", null);
        history.aCase(anyCustomers(1).get(0), "CONSTRUCTION_PROJECT", "2009-05-09T02:00:00Z", null)
                .takenIn("2009-05-09T02:00:00Z", "service");

        care("2009-05");

        ScorecardRow desk = card("2009-05", "SERVICE", SubjectType.UNIT);
        assertFigure(desk, "FIRST_CONTACT_RESOLUTION", 1, 3, "33.3333");
        assertThat(rows(desk, "FIRST_CONTACT_RESOLUTION", false)).hasSize(3);
        assertThat(rows(desk, "FIRST_CONTACT_RESOLUTION", true)).hasSize(2);
        assertFigure(card("2009-05", "SERVICE", SubjectType.PERSON), "FIRST_CONTACT_RESOLUTION", 1, 3, "33.3333");
        assertThat(cards("2009-05", UNIT)).isEmpty();
    }

    @Test
    void aClosedCaseIsConfirmedWhenItsCustomerSaidSoInItsLastRound() {
        history.aCase(UNIT, PERSON)
                .resolved("2009-07-03T02:00:00Z", true, 1, 1, 0, 0)
                .happened("CONFIRMED", "2009-07-04T02:00:00Z", null)
                .happened("CLOSED", "2009-07-04T02:00:00Z", null);
        history.aCase(UNIT, PERSON)
                .resolved("2009-07-03T02:00:00Z", true, 1, 1, 0, 0)
                .happened("CLOSED", "2009-07-05T02:00:00Z", null);
        history.aCase(UNIT, PERSON)
                .resolved("2009-07-03T02:00:00Z", true, 1, 1, 0, 0)
                .happened("CLOSED", "2009-07-05T02:00:00Z", null)
                .corrected("CLOSED", 2, "2009-07-05T02:00:00Z", true);
        history.aCase(UNIT, PERSON)
                .resolved("2009-07-03T02:00:00Z", true, 1, 1, 0, 0)
                .happened("CONFIRMED", "2009-07-04T02:00:00Z", null)
                .happened("CLOSED", "2009-07-04T02:00:00Z", null)
                .happened("REOPENED", "2009-07-05T02:00:00Z", null)
                .resolved("2009-07-06T02:00:00Z", true, 1, 1, 0, 1)
                .happened("CLOSED", "2009-07-07T02:00:00Z", null);
        // given up
        history.aCase(UNIT, PERSON).happened("CLOSED", "2009-07-08T02:00:00Z", null);

        ScorecardRow card = unitCard(care("2009-07"));

        assertFigure(card, "CUSTOMER_CONFIRMED_SHARE", 2, 4, "50");
        assertThat(rows(card, "CUSTOMER_CONFIRMED_SHARE", true)).hasSize(2);
        assertThat(rows(card, "CUSTOMER_CONFIRMED_SHARE", false))
                .hasSize(4)
                .filteredOn(MeasuredRow::corrected)
                .hasSize(1);
    }

    @Test
    void complaintsAreCountedAgainstTheCustomersThatWereActive() {
        List<Long> customers = anyCustomers(4);
        history.aCase(customers.get(0), "COMPLAINT", "2009-09-10T02:00:00Z", null)
                .takenIn("2009-09-10T02:00:00Z", "service");
        history.aTouch(customers.get(1), "2008-10-01T02:00:00Z");
        history.aTouch(customers.get(2), "2008-09-30T02:00:00Z");
        history.aCase(customers.get(3), "SERVICE_REQUEST", "2007-09-10T02:00:00Z", "2008-11-01T02:00:00Z");

        care("2009-09");

        ScorecardRow card = card("2009-09", anyUnit(), SubjectType.UNIT);
        assertFigure(card, "COMPLAINT_RATE", 1, 3, "33.3333");
        List<MeasuredRow> behind = rows(card, "COMPLAINT_RATE", false);
        assertThat(behind).hasSize(4);
        assertThat(behind.get(0).evidence()).isTrue();
        assertThat(behind.get(0).met()).isFalse();
        assertThat(behind.subList(1, 4)).noneMatch(MeasuredRow::evidence).allMatch(row -> row.met() == null);
        assertThat(rows(card, "COMPLAINT_RATE", true)).hasSize(1);
    }

    @Test
    void measuresOfCareTakeFewStatementsHoweverManySubjects() {
        MeasureWindow window = new MeasureWindow(
                LocalDate.of(2009, 1, 1),
                LocalDate.of(2009, 12, 31),
                Instant.now(),
                new TreeSet<>(Set.of("Asia/Shanghai", "Europe/Berlin")));
        for (Measure measure : offered) {
            if (CARE.contains(measure.code())) {
                MeasureRun run = new MeasureRun(window);
                int statements = as.role(Role.CUSTOMER_DEPT, () -> {
                    measure.compute(run);
                    StatementCount.reset();
                    measure.compute(run);
                    return StatementCount.get();
                });
                assertThat(statements).as(measure.code()).isBetween(1, 2);
            }
        }
    }

    private PeriodRow care(String month) {
        if (as.role(Role.CUSTOMER_DEPT, () -> schemes.list()).stream()
                .noneMatch(each -> each.code().equals("CARE"))) {
            long draft = as.role(Role.CUSTOMER_DEPT, () -> schemes.save(careScheme(), null));
            SchemeView saved = as.role(Role.CUSTOMER_DEPT, () -> schemes.find(draft));
            as.role(Role.CUSTOMER_DEPT, () -> schemes.activate(draft, saved.version()));
        }
        return computed(month, "CARE");
    }

    private static SchemeCommand careScheme() {
        return new SchemeCommand(
                "CARE",
                "全过程服务",
                "Care",
                EnumSet.allOf(UnitType.class),
                Set.of(Role.SERVICE),
                CARE.stream()
                        .map(code -> new IndicatorCommand(
                                code,
                                Direction.HIGHER_IS_BETTER,
                                BigDecimal.ZERO,
                                BigDecimal.valueOf(90),
                                BigDecimal.valueOf(100),
                                BigDecimal.valueOf(25)))
                        .toList());
    }

    private static void assertFigure(
            ScorecardRow card, String measure, long numerator, long denominator, String actual) {
        FigureRow found = figure(card, measure);
        assertThat(found.numerator()).as(measure).isEqualTo(numerator);
        assertThat(found.denominator()).as(measure).isEqualTo(denominator);
        assertThat(found.actual()).as(measure).isEqualByComparingTo(actual);
    }

    private ScorecardRow card(String period, String unit, SubjectType type) {
        return cards(period, unit).stream()
                .filter(card -> card.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private List<Long> anyCustomers(int count) {
        String unit = anyUnit();
        return inTransaction(() -> em.createQuery(
                        "select c.id from Customer c where c.ownerUnit.code = :unit order by c.id", Long.class)
                .setParameter("unit", unit)
                .setMaxResults(count)
                .getResultList());
    }

    /** @return the unit that looks after most customers */
    private String anyUnit() {
        return inTransaction(() -> em.createQuery(
                        "select u.code from Customer c join c.ownerUnit u group by u.code order by count(c) desc, u.code",
                        String.class)
                .setMaxResults(1)
                .getSingleResult());
    }

    private <T> T inTransaction(Supplier<T> reading) {
        try {
            transaction.begin();
            T read = reading.get();
            transaction.commit();
            return read;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRoundFromComputationToPublishing() {
        history.aCase(UNIT, PERSON).resolved("2016-07-10T02:00:00Z", true, 100, 60, 0, 0);
        history.aCase(UNIT, PERSON).resolved("2016-07-11T02:00:00Z", false, 900, 300, 0, 0);
        PeriodRow period = computed("2016-07");
        long card = unitCard(period).id();
        BigDecimal before = as.user(HEAD, () -> scorecards.find(card)).row().total();
        long missed =
                rows(unitCard(period), "RESOLVED_WITHIN_TARGET", true).get(0).rowId();

        ScorecardView seen = as.user(HEAD, () -> scorecards.find(card));
        assertThat(seen.rights().explain()).isTrue();
        as.user(HEAD, () -> scorecards.explain(card, seen.row().version(), "备件迟到"));
        long appeal = as.user(
                HEAD,
                () -> scorecards.appeal(
                        card,
                        new RaiseAppeal(
                                "RESOLVED_WITHIN_TARGET", AppealRequest.COUNT_AS_MET, List.of(missed), "客户改约")));
        assertThat(stateOf(card)).isEqualTo(ScorecardState.APPEALED);
        assertThatThrownBy(() -> as.role(
                        Role.CUSTOMER_DEPT,
                        () -> assessment.decide(period.id(), find(period).version())))
                .isInstanceOf(BusinessRuleException.class);

        AppealView open = as.role(Role.CUSTOMER_DEPT, () -> scorecards.openAppeals(PAGE)).rows().stream()
                .filter(each -> each.id() == appeal)
                .findFirst()
                .orElseThrow();
        as.role(Role.CUSTOMER_DEPT, () -> scorecards.decideAppeal(appeal, open.version(), true, "有改约记录"));
        awaitComputation(period.id());

        ScorecardView decided = as.user(HEAD, () -> scorecards.find(card));
        assertThat(decided.row().state()).isEqualTo(ScorecardState.EXPLAINED);
        assertThat(decided.appeals())
                .singleElement()
                .extracting(AppealView::state)
                .isEqualTo(AppealState.ACCEPTED);
        assertThat(figure(decided.row(), "RESOLVED_WITHIN_TARGET").numerator()).isEqualTo(2);
        assertThat(decided.row().total()).isGreaterThan(before);
        assertThat(rows(decided.row(), "RESOLVED_WITHIN_TARGET", false))
                .filteredOn(MeasuredRow::corrected)
                .singleElement()
                .extracting(MeasuredRow::met)
                .isEqualTo(true);

        as.role(Role.CUSTOMER_DEPT, () -> scorecards.mark(card, decided.row().version(), new BigDecimal("-3"), "迟报"));
        as.role(
                Role.CUSTOMER_DEPT,
                () -> assessment.decide(period.id(), find(period).version()));
        assertThatThrownBy(() -> as.role(
                        Role.CUSTOMER_DEPT,
                        () -> assessment.confirm(period.id(), find(period).version())))
                .isInstanceOf(EJBAccessException.class);
        as.role(
                Role.EXECUTIVE,
                () -> assessment.confirm(period.id(), find(period).version()));
        as.role(
                Role.CUSTOMER_DEPT,
                () -> assessment.publish(period.id(), find(period).version()));

        ScorecardView published = as.user(HEAD, () -> scorecards.find(card));
        assertThat(published.row().state()).isEqualTo(ScorecardState.PUBLISHED);
        assertThat(published.marks()).hasSize(1);
        assertThat(published.rights().explain()).isFalse();
        assertThat(published.improvements())
                .extracting(ImprovementRow::measure)
                .containsExactlyInAnyOrderElementsOf(published.row().figures().stream()
                        .filter(FigureRow::weak)
                        .map(FigureRow::code)
                        .toList());
        assertThatThrownBy(() -> as.role(Role.CUSTOMER_DEPT, () -> assessment.compute(period.id())))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> as.user(
                        HEAD, () -> scorecards.explain(card, published.row().version(), "再说")))
                .isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void laterCorrectionsShowBesideTheFigureAndDoNotChangeIt() {
        History.Case wrong = history.aCase(UNIT, PERSON).resolved("2016-09-10T02:00:00Z", false, 500, 400, 0, 0);
        ScorecardRow card = unitCard(computed("2016-09"));

        wrong.correctedLater(1, "2016-09-10T02:00:00Z", Instant.now(), true);

        assertThat(rows(card, "RESOLVED_WITHIN_TARGET", true)).hasSize(1);
        assertThat(as.role(Role.CUSTOMER_DEPT, () -> scorecards.laterRows(card.id(), "RESOLVED_WITHIN_TARGET", PAGE))
                        .rows())
                .singleElement()
                .extracting(MeasuredRow::met)
                .isEqualTo(true);
    }

    @Test
    void computingAgainComesToTheSameFigures() {
        history.aCase(UNIT, PERSON).resolved("2016-11-10T02:00:00Z", true, 100, 60, 0, 0);
        history.aCase(UNIT, PERSON).resolved("2016-11-11T02:00:00Z", false, 333, 222, 1, 0);
        PeriodRow period = computed("2016-11");
        List<ScorecardRow> first = all("2016-11");

        as.role(Role.CUSTOMER_DEPT, () -> assessment.compute(period.id()));
        awaitComputation(period.id());

        assertThat(all("2016-11"))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*version")
                .isEqualTo(first);
    }

    @Test
    void headsSeeTheirUnitsPeopleThemselvesAndAdministratorsNothing() {
        history.aCase(UNIT, PERSON).resolved("2014-03-10T02:00:00Z", true, 100, 60, 0, 0);
        history.aCase("FINANCE", "tianli").resolved("2014-03-10T02:00:00Z", true, 100, 60, 0, 0);
        PeriodRow period = computed("2014-03");
        long unitCard = unitCard(period).id();

        assertThat(subjects("2014-03", HEAD)).containsExactlyInAnyOrder(UNIT, PERSON);
        assertThat(subjects("2014-03", PERSON)).containsExactly(PERSON);
        assertThat(subjects("2014-03", "huxue")).containsExactlyInAnyOrder("FINANCE", "tianli");
        assertThat(subjects("2014-03", "sales")).isEmpty();
        assertThat(subjects("2014-03", "executive")).contains(UNIT, PERSON, "FINANCE", "tianli");
        assertThatThrownBy(() -> as.user("huxue", () -> scorecards.find(unitCard)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as.user("huxue", () -> scorecards.rows(unitCard, "RESOLVED_CASES", false, PAGE)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as.user(PERSON, () -> scorecards.explain(unitCard, 1, "不是我的")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as.role(Role.EXECUTIVE, () -> scorecards.explain(unitCard, 1, "不归我说")))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> as.role(Role.ADMIN, () -> scorecards.list(ScorecardFilter.of("2014-03", null), PAGE)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void anAppealIsAboutRowsBehindThatFigureOnly() {
        history.aCase(UNIT, PERSON).resolved("2014-05-10T02:00:00Z", false, 100, 60, 0, 0);
        history.aCase("FINANCE", "tianli").resolved("2014-05-10T02:00:00Z", false, 100, 60, 0, 0);
        PeriodRow period = computed("2014-05");
        ScorecardRow own = unitCard(period);
        ScorecardRow other = cards("2014-05", "FINANCE").stream()
                .filter(card -> card.type() == SubjectType.UNIT)
                .findFirst()
                .orElseThrow();
        long foreign = rows(other, "RESOLVED_WITHIN_TARGET", false).get(0).rowId();

        assertThatThrownBy(() -> as.user(
                        HEAD,
                        () -> scorecards.appeal(
                                own.id(),
                                new RaiseAppeal(
                                        "RESOLVED_WITHIN_TARGET", AppealRequest.EXCLUDE, List.of(foreign), "不是我们的"))))
                .isInstanceOf(BusinessRuleException.class)
                .extracting("field")
                .isEqualTo("rows");
    }

    @Test
    void whoIsAppointedHeadOfAUnitSeesExplainsAndAppeals() {
        history.aCase("FINANCE", "tianli").resolved("2013-07-10T02:00:00Z", false, 100, 60, 0, 0);
        ScorecardRow card = cards(computed("2013-07").code(), "FINANCE").stream()
                .filter(each -> each.type() == SubjectType.UNIT)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> as.user("tianli", () -> scorecards.find(card.id())))
                .isInstanceOf(NotFoundException.class);
        UnitRow finance = as.role(Role.ADMIN, () -> units.tree()).stream()
                .filter(unit -> unit.code().equals("FINANCE"))
                .findFirst()
                .orElseThrow();

        appoint(finance, "tianli");
        try {
            assertThat(as.user("tianli", () -> scorecards.awaitingMe(PAGE)).rows())
                    .extracting(ScorecardRow::id)
                    .contains(card.id());
            ScorecardView seen = as.user("tianli", () -> scorecards.find(card.id()));
            assertThat(seen.rights().explain()).isTrue();
            assertThat(seen.answerable().code()).isEqualTo("tianli");
            as.user("tianli", () -> scorecards.explain(card.id(), seen.row().version(), "人手不足"));
            assertThat(as.user("tianli", () -> scorecards.awaitingMe(PAGE)).rows())
                    .extracting(ScorecardRow::id)
                    .doesNotContain(card.id());
        } finally {
            appoint(finance, finance.headUsername());
        }
    }

    private void appoint(UnitRow unit, String head) {
        UnitCommand command =
                new UnitCommand(unit.code(), unit.name(), unit.type(), unit.parentCode(), unit.calendarCode(), head);
        as.role(Role.ADMIN, () -> units.edit(unit.id(), units.find(unit.id()).version(), command));
    }

    @Test
    void aRequestThatExplainsACardSeesItExplained() {
        history.aCase(UNIT, PERSON).resolved("2010-09-10T02:00:00Z", false, 100, 60, 0, 0);
        ScorecardRow card = unitCard(computed("2010-09"));

        ScorecardView after = as.user(HEAD, () -> {
            long version = scorecards.find(card.id()).row().version();
            scorecards.explain(card.id(), version, "备件迟到");
            return scorecards.find(card.id());
        });

        assertThat(after.row().state()).isEqualTo(ScorecardState.EXPLAINED);
        assertThat(after.explanation()).isEqualTo("备件迟到");
    }

    @Test
    void aRowIsAppealedOnce() {
        history.aCase(UNIT, PERSON).resolved("2013-09-10T02:00:00Z", false, 100, 60, 0, 0);
        ScorecardRow card = unitCard(computed("2013-09"));
        RaiseAppeal appeal = new RaiseAppeal(
                "RESOLVED_WITHIN_TARGET",
                AppealRequest.EXCLUDE,
                List.of(rows(card, "RESOLVED_WITHIN_TARGET", false).get(0).rowId()),
                "客户原因");
        as.user(HEAD, () -> scorecards.appeal(card.id(), appeal));

        assertThatThrownBy(() -> as.user(HEAD, () -> scorecards.appeal(card.id(), appeal)))
                .isInstanceOf(BusinessRuleException.class)
                .extracting("key")
                .isEqualTo("assessment.error.rowAppealed");
    }

    @Test
    void nobodyDecidesAboutThemselves() {
        String officer = "customer_dept";
        history.aCase("CUSTOMER", officer).resolved("2013-11-10T02:00:00Z", false, 100, 60, 0, 0);
        ScorecardRow own = cards(computed("2013-11").code(), "CUSTOMER").stream()
                .filter(each -> each.type() == SubjectType.PERSON
                        && each.person().code().equals(officer))
                .findFirst()
                .orElseThrow();
        long appeal = as.user(
                officer,
                () -> scorecards.appeal(
                        own.id(),
                        new RaiseAppeal(
                                "RESOLVED_WITHIN_TARGET",
                                AppealRequest.EXCLUDE,
                                List.of(rows(own, "RESOLVED_WITHIN_TARGET", false)
                                        .get(0)
                                        .rowId()),
                                "客户原因")));
        ScorecardView seen = as.user(officer, () -> scorecards.find(own.id()));

        assertThat(seen.rights().decide()).isFalse();
        assertThatThrownBy(() -> as.user(
                        officer,
                        () -> scorecards.decideAppeal(
                                appeal, seen.appeals().get(0).version(), true, "当然")))
                .extracting("key")
                .isEqualTo("assessment.error.ownAppeal");
        assertThatThrownBy(() -> as.user(
                        officer, () -> scorecards.mark(own.id(), seen.row().version(), BigDecimal.TEN, "当然")))
                .extracting("key")
                .isEqualTo("assessment.error.ownCard");
        as.user(
                "huanglihua",
                () -> scorecards.decideAppeal(appeal, seen.appeals().get(0).version(), false, "没有证据"));
        assertThat(as.user(officer, () -> scorecards.find(own.id())).appeals())
                .singleElement()
                .extracting(AppealView::state)
                .isEqualTo(AppealState.REJECTED);
    }

    @Test
    void improvementPlansGoToTheSuccessorOfWhoLeaves() {
        history.aCase(UNIT, PERSON).resolved("2010-07-10T02:00:00Z", false, 100, 60, 0, 0);
        PeriodRow period = computed("2010-07");
        as.role(
                Role.CUSTOMER_DEPT,
                () -> assessment.decide(period.id(), find(period).version()));
        as.role(
                Role.EXECUTIVE,
                () -> assessment.confirm(period.id(), find(period).version()));
        as.role(
                Role.CUSTOMER_DEPT,
                () -> assessment.publish(period.id(), find(period).version()));
        assertThat(as.user(PERSON, () -> scorecards.openImprovements()))
                .anyMatch(plan -> plan.owner().code().equals(PERSON));
        long leaver = as.role(Role.ADMIN, () -> people.list(new PeopleFilter(PERSON, null, null, false), PAGE))
                .rows()
                .get(0)
                .id();

        List<PersonLeaving.Moved> moved = as.role(Role.ADMIN, () -> {
            PersonView person = people.find(leaver);
            return people.previewLeave(new LeaveCommand(leaver, person.version(), HEAD, LocalDate.now()));
        });

        assertThat(moved)
                .filteredOn(each -> each.key().equals("assessment.moved.improvements"))
                .singleElement()
                .satisfies(each -> assertThat(each.labels()).anyMatch(label -> label.startsWith("2010-07 ")));
    }

    @Test
    void aStaleExplanationIsRefused() {
        history.aCase(UNIT, PERSON).resolved("2014-07-10T02:00:00Z", false, 100, 60, 0, 0);
        ScorecardRow card = unitCard(computed("2014-07"));
        as.user(HEAD, () -> scorecards.explain(card.id(), card.version(), "第一次"));

        assertThatThrownBy(() -> as.user(HEAD, () -> scorecards.explain(card.id(), card.version(), "第二次")))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void theScorecardPageCostsTheSameFewStatementsWhateverTheData() {
        for (int i = 0; i < 30; i++) {
            history.aCase(UNIT, PERSON).resolved("2014-09-10T02:00:00Z", i % 3 == 0, 100 + i, 60, 0, 0);
        }
        long card = unitCard(computed("2014-09")).id();

        int statements = as.user(HEAD, () -> {
            StatementCount.reset();
            scorecards.find(card);
            scorecards.rows(card, "RESOLVED_WITHIN_TARGET", true, new PageRequest(0, 10, null));
            return StatementCount.get();
        });

        assertThat(statements).isBetween(4, 12);
    }

    @Test
    void aTrendComparesWithThePeriodBefore() {
        history.aCase(UNIT, PERSON).resolved("2013-03-10T02:00:00Z", false, 100, 60, 0, 0);
        history.aCase(UNIT, PERSON).resolved("2013-04-10T02:00:00Z", true, 100, 60, 0, 0);
        computed("2013-03");
        ScorecardRow card = unitCard(computed("2013-04"));

        FigureRow figure = figure(card, "RESOLVED_WITHIN_TARGET");

        assertThat(figure.change()).isEqualByComparingTo("100");
        assertThat(figure.better()).isTrue();
        assertThat(as.user(HEAD, () -> scorecards.find(card.id())).trend())
                .extracting(TrendPoint::period)
                .containsExactly("2013-03", "2013-04");
        assertThat(card.change()).isPositive();
    }

    @Test
    void aPeriodIsRefusedWhenItCannotBe() {
        LocalDate first = LocalDate.of(2012, 3, 1);
        assertThatThrownBy(() -> open("2012-03", first, first.minusDays(1), null))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> open("2012-03", first, first.plusYears(1), null))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> open("2012-03", first, first.plusDays(30), "NO_SUCH"))
                .isInstanceOf(BusinessRuleException.class);
        open("2012-03", first, first.plusDays(30), null);
        assertThatThrownBy(() -> open("2012-03", first, first.plusDays(30), null))
                .isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void aSchemeIsDraftedCheckedPreviewedAndPutIntoForce() {
        SchemeCommand wrong = scheme("90");
        assertThat(as.role(Role.CUSTOMER_DEPT, () -> schemes.check(wrong)))
                .extracting("key")
                .containsExactly("assessment.error.weightsNotHundred");
        SchemeCommand right = scheme("100");
        assertThat(as.role(Role.CUSTOMER_DEPT, () -> schemes.preview(right))).isNotNull();

        long draft = as.role(Role.CUSTOMER_DEPT, () -> schemes.save(wrong, null));
        SchemeView first = as.role(Role.CUSTOMER_DEPT, () -> schemes.find(draft));
        assertThat(as.role(Role.CUSTOMER_DEPT, () -> schemes.save(right, first.version())))
                .isEqualTo(draft);
        SchemeView second = as.role(Role.CUSTOMER_DEPT, () -> schemes.find(draft));
        as.role(Role.CUSTOMER_DEPT, () -> schemes.activate(draft, second.version()));
        long next = as.role(Role.CUSTOMER_DEPT, () -> schemes.save(right, null));

        assertThat(as.role(Role.CUSTOMER_DEPT, () -> schemes.find(next)).revision())
                .isEqualTo(2);
        history.aCase(UNIT, PERSON).resolved("2011-03-10T02:00:00Z", true, 100, 60, 0, 0);
        PeriodRow period = computed("2011-03", "SPEED");
        assertThat(unitCard(period).figures())
                .singleElement()
                .extracting(FigureRow::code)
                .isEqualTo("RESOLVED_WITHIN_TARGET");
        assertThat(all("2011-03")).extracting(ScorecardRow::type).containsOnly(SubjectType.UNIT);
    }

    private static SchemeCommand scheme(String weight) {
        return new SchemeCommand(
                "SPEED",
                "只看按时",
                "In time only",
                Set.of(UnitType.DEPARTMENT),
                Set.of(),
                List.of(new IndicatorCommand(
                        "RESOLVED_WITHIN_TARGET",
                        Direction.HIGHER_IS_BETTER,
                        BigDecimal.valueOf(60),
                        BigDecimal.valueOf(90),
                        BigDecimal.valueOf(100),
                        new BigDecimal(weight))));
    }

    private long open(String code, LocalDate from, LocalDate to, String scheme) {
        return as.role(Role.CUSTOMER_DEPT, () -> assessment.open(new OpenPeriod(code, from, to, scheme)));
    }

    private PeriodRow computed(String month) {
        return computed(month, null);
    }

    private PeriodRow computed(String month, String scheme) {
        LocalDate first = LocalDate.parse(month + "-01");
        long id = open(month, first, first.plusMonths(1).minusDays(1), scheme);
        as.role(Role.CUSTOMER_DEPT, () -> assessment.compute(id));
        return awaitComputation(id);
    }

    /** The computation runs in the background and says itself when it is over. */
    private PeriodRow awaitComputation(long id) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        PeriodRow period = as.role(Role.CUSTOMER_DEPT, () -> assessment.find(id));
        while (period.computing() && Instant.now().isBefore(deadline)) {
            assertThat(period.state()).isIn(PeriodState.COMPUTING, PeriodState.REVIEW);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            period = as.role(Role.CUSTOMER_DEPT, () -> assessment.find(id));
        }
        assertThat(period.computation().state()).isEqualTo(JobState.DONE);
        assertThat(period.state()).isEqualTo(PeriodState.REVIEW);
        return period;
    }

    private PeriodRow find(PeriodRow period) {
        return as.role(Role.CUSTOMER_DEPT, () -> assessment.find(period.id()));
    }

    private List<ScorecardRow> all(String period) {
        return as.role(Role.CUSTOMER_DEPT, () -> scorecards.list(ScorecardFilter.of(period, null), PAGE))
                .rows();
    }

    private List<ScorecardRow> cards(String period, String unit) {
        return as.role(
                        Role.CUSTOMER_DEPT,
                        () -> scorecards.list(new ScorecardFilter(period, unit, null, null, null), PAGE))
                .rows();
    }

    private ScorecardRow unitCard(PeriodRow period) {
        return cards(period.code(), UNIT).stream()
                .filter(card -> card.type() == SubjectType.UNIT)
                .findFirst()
                .orElseThrow();
    }

    /** @return codes of units and sign-in names of persons whose cards, with any case resolved, somebody sees */
    private Set<String> subjects(String period, String username) {
        return as.user(username, () -> scorecards.list(ScorecardFilter.of(period, null), PAGE)).rows().stream()
                .filter(card -> figure(card, "RESOLVED_CASES").numerator() > 0)
                .map(card -> card.person() == null
                        ? card.unit().code()
                        : card.person().code())
                .collect(Collectors.toSet());
    }

    private List<MeasuredRow> rows(ScorecardRow card, String measure, boolean onlyMissed) {
        return as.role(Role.CUSTOMER_DEPT, () -> scorecards.rows(card.id(), measure, onlyMissed, PAGE))
                .rows();
    }

    private ScorecardState stateOf(long card) {
        return as.role(Role.CUSTOMER_DEPT, () -> scorecards.find(card)).row().state();
    }

    private static FigureRow figure(ScorecardRow card, String code) {
        Map<String, FigureRow> byCode =
                card.figures().stream().collect(Collectors.toMap(FigureRow::code, Function.identity()));
        return byCode.get(code);
    }
}
