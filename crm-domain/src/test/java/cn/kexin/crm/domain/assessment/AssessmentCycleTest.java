package cn.kexin.crm.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.domain.organisation.WorkCalendar;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One round of assessment, step by step, and what is refused on the way. */
class AssessmentCycleTest {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
    private static final Map<String, FigureKind> KINDS = Map.of("IN_TIME", FigureKind.SHARE, "LATE", FigureKind.COUNT);

    private final WorkCalendar calendar = new WorkCalendar("CN", "中国大陆", ZoneId.of("Asia/Shanghai"), "08:30-17:30");
    private final OrgUnit unit = new OrgUnit("ENG", "工程管理部", UnitType.DEPARTMENT, null, calendar) {
        @Override
        public Long getId() {
            return 7L;
        }
    };
    private final Person head = new Person("zhang", "张建国", unit);
    private final Person officer = new Person("chen", "陈静", unit);

    @Test
    void aMonthFromOpeningToPublishing() {
        AssessmentPeriod period = new AssessmentPeriod("2026-10", FIRST, LAST, scheme());
        assertThat(period.getKind()).isEqualTo(PeriodKind.MONTH);

        period.startComputing();
        assertThat(period.getState()).isEqualTo(PeriodState.COMPUTING);
        Scorecard card = new Scorecard(period, unit, null);
        card.measure(KINDS, Map.of("IN_TIME", new Measured(90, 100L, new BigDecimal("90.0000"))));
        period.computed(NOW);

        card.explain("两台设备等待备件", head, NOW);
        assertThat(card.getState()).isEqualTo(ScorecardState.EXPLAINED);

        Appeal appeal = appeal(card);
        assertThat(card.getState()).isEqualTo(ScorecardState.APPEALED);
        assertThatThrownBy(() -> period.decide(head, NOW, 1)).isInstanceOf(BusinessRuleException.class);
        appeal.accept("现场记录证实", officer, NOW);
        card.appealsSettled();
        assertThat(card.getState()).isEqualTo(ScorecardState.EXPLAINED);

        period.decide(head, NOW, 0);
        assertThatThrownBy(period::startComputing).isInstanceOf(BusinessRuleException.class);
        period.confirm(head, NOW);
        period.publish(NOW);
        card.advance(ScorecardState.PUBLISHED);
        assertThatThrownBy(() -> card.measure(KINDS, Map.of())).isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void whatDoesNotApplyLeavesItsWeightToTheRest() {
        Scorecard card = card();

        card.measure(KINDS, Map.of("LATE", new Measured(0, null, BigDecimal.ZERO)));

        assertThat(card.getFigures()).extracting(ScorecardFigure::isApplicable).containsExactly(false, true);
        assertThat(card.getTotal()).isEqualByComparingTo("100");
    }

    @Test
    void aCountWithoutRowsIsZero() {
        Scorecard card = card();

        card.measure(KINDS, Map.of("IN_TIME", new Measured(90, 100L, new BigDecimal("90"))));

        assertThat(card.getFigures().get(1).getActual()).isEqualByComparingTo("0");
        // 0.8 of 75 for reaching the target, all of 25 for nothing late
        assertThat(card.getTotal()).isEqualByComparingTo("85.00");
    }

    @Test
    void aManualMarkShowsInTheTotalAndStaysWhenFiguresAreComputedAnew() {
        Scorecard card = card();
        Map<String, Measured> measured = Map.of("IN_TIME", new Measured(90, 100L, new BigDecimal("90")));
        card.measure(KINDS, measured);

        card.mark(new BigDecimal("-5"), "客户书面投诉", head, NOW);
        card.measure(KINDS, measured);

        assertThat(card.getTotal()).isEqualByComparingTo("80.00");
        assertThatThrownBy(() -> card.mark(new BigDecimal("10.01"), "过多", head, NOW))
                .isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void anAppealIsDecidedOnce() {
        Appeal appeal = appeal(card());

        appeal.reject("时限以派工单为准", officer, NOW);

        assertThat(appeal.getState()).isEqualTo(AppealState.REJECTED);
        assertThatThrownBy(() -> appeal.accept("再议", officer, NOW)).isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void nobodyDecidesTheirOwnAppeal() {
        Appeal appeal = appeal(card());

        assertThatThrownBy(() -> appeal.accept("当然", head, NOW)).isInstanceOf(BusinessRuleException.class);

        assertThat(appeal.getState()).isEqualTo(AppealState.OPEN);
    }

    @Test
    void aSchemeSaysEveryReasonWhyItCannotWork() {
        Scheme scheme = new Scheme("X", 1, "方案", "Scheme");
        scheme.addIndicator("IN_TIME", scale("95", "90", "100", 60));
        scheme.addIndicator("NO_SUCH", scale("60", "90", "80", 30));

        assertThat(SchemeCheck.problems(scheme, KINDS.keySet()))
                .extracting(SchemeProblem::key)
                .containsExactly(
                        "assessment.error.appliesToNobody",
                        "assessment.error.floorNotBelowTarget",
                        "assessment.error.unknownMeasure",
                        "assessment.error.targetBeyondCeiling",
                        "assessment.error.weightsNotHundred");
        assertThatThrownBy(() -> scheme.activate(KINDS.keySet(), NOW)).isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void aSchemeInForceNeverChanges() {
        Scheme scheme = scheme();

        assertThatThrownBy(() -> scheme.name("别的", "Other")).isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(scheme::clearIndicators).isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void periodsKnowWhatKindTheyAre() {
        assertThat(PeriodKind.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)))
                .isEqualTo(PeriodKind.QUARTER);
        assertThat(PeriodKind.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 7, 31)))
                .isEqualTo(PeriodKind.OTHER);
        assertThat(PeriodKind.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)))
                .isEqualTo(PeriodKind.YEAR);
        assertThat(PeriodKind.of(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)))
                .isEqualTo(PeriodKind.MONTH);
    }

    @Test
    void anImprovementIsPlannedBeforeItIsClosed() {
        ImprovementPlan plan = new ImprovementPlan(card(), "IN_TIME", LAST, NOW);
        assertThat(plan.getDueOn()).isEqualTo(LocalDate.of(2026, 11, 30));

        assertThatThrownBy(() -> plan.close("已改", NOW)).isInstanceOf(BusinessRuleException.class);
        plan.plan("每日晨会看到期单");
        plan.close("下期按时率 96%", NOW);

        assertThat(plan.getState()).isEqualTo(ImprovementState.DONE);
    }

    private Scorecard card() {
        AssessmentPeriod period = new AssessmentPeriod("2026-10", FIRST, LAST, scheme());
        period.startComputing();
        period.computed(NOW);
        return new Scorecard(period, unit, null);
    }

    private Appeal appeal(Scorecard card) {
        return new Appeal(
                card, "IN_TIME", AppealRequest.COUNT_AS_MET, List.of(new AppealedRow(1, "SR-1")), "客户改约", head, NOW);
    }

    private static Scheme scheme() {
        Scheme scheme = new Scheme("X", 1, "方案", "Scheme");
        scheme.applyTo(Set.of(UnitType.DEPARTMENT), Set.of(Role.SERVICE));
        scheme.addIndicator("IN_TIME", scale("60", "90", "100", 75));
        scheme.addIndicator(
                "LATE",
                new Scale(
                        Direction.LOWER_IS_BETTER,
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(25)));
        scheme.activate(KINDS.keySet(), NOW);
        return scheme;
    }

    private static Scale scale(String floor, String target, String ceiling, int weight) {
        return new Scale(
                Direction.HIGHER_IS_BETTER,
                new BigDecimal(floor),
                new BigDecimal(target),
                new BigDecimal(ceiling),
                BigDecimal.valueOf(weight));
    }
}
