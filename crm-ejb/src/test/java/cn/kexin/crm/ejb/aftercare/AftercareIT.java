package cn.kexin.crm.ejb.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.aftercare.CostKind;
import cn.kexin.crm.domain.aftercare.RecourseAgainst;
import cn.kexin.crm.domain.aftercare.RecourseState;
import cn.kexin.crm.domain.aftercare.SeasonKind;
import cn.kexin.crm.domain.aftercare.WarrantyBasis;
import cn.kexin.crm.domain.aftercare.WarrantyCover;
import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.aftercare.measure.ClaimTime;
import cn.kexin.crm.ejb.aftercare.measure.RepeatedFaultShare;
import cn.kexin.crm.ejb.aftercare.measure.WarrantyCost;
import cn.kexin.crm.ejb.assessment.Measure;
import cn.kexin.crm.ejb.assessment.MeasureRun;
import cn.kexin.crm.ejb.assessment.MeasureWindow;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import cn.kexin.crm.ejb.assessment.RowQuery;
import cn.kexin.crm.ejb.audit.ChangeFilter;
import cn.kexin.crm.ejb.audit.ChangeRow;
import cn.kexin.crm.ejb.casework.AssignCase;
import cn.kexin.crm.ejb.casework.Assignee;
import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.EvidenceRow;
import cn.kexin.crm.ejb.casework.MoveCase;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.casework.TaskView;
import cn.kexin.crm.ejb.casework.WorkFacade;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerHistoryFacade;
import cn.kexin.crm.ejb.customer.MergeFacade;
import cn.kexin.crm.ejb.customer.MergeFacade.MergeCommand;
import cn.kexin.crm.ejb.customer.NewOrganisation;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Warranties as people keep them, on the database. */
class AftercareIT extends FacadeTest {

    private static final PageRequest ALL = new PageRequest(0, 100, null);
    private static final LocalDate ACCEPTED = LocalDate.of(2024, 6, 30);

    private static final AtomicLong CUSTOMERS = new AtomicLong();

    @EJB
    private WarrantyFacade warranty;

    @EJB
    private RetentionMoneyFacade retentions;

    @EJB
    private SeasonFacade seasons;

    @EJB
    private ClaimFacade claims;

    @EJB
    private WorkFacade work;

    @Inject
    private RepeatedFaultShare repeatedFaults;

    @Inject
    private ClaimTime claimTime;

    @Inject
    private WarrantyCost warrantyCost;

    @EJB
    private CustomerFacade customers;

    @EJB
    private MergeFacade merges;

    @EJB
    private CaseworkFacade cases;

    @EJB
    private CustomerHistoryFacade history;

    @Resource(lookup = "java:app/jdbc/crm")
    private DataSource database;

    private long customer() {
        String name = "保修测试第" + CUSTOMERS.incrementAndGet() + "医院";
        return as.user("caoyang", () -> customers.create(NewOrganisation.of(name, null, "CHENGDU", "caoyang"), true));
    }

    private static WarrantyCommand command(long customer, WarrantyPart part, LocalDate acceptedOn) {
        return new WarrantyCommand(customer, null, part, acceptedOn, null, null, null, null, null, null);
    }

    private static WarrantyCommand heating(long customer, String region, SeasonKind season) {
        return new WarrantyCommand(
                customer, null, WarrantyPart.HEATING_COOLING, ACCEPTED, region, season, null, null, null, null);
    }

    private static WarrantyCommand agreed(long customer, LocalDate until, String name) {
        return new WarrantyCommand(
                customer, null, WarrantyPart.ELECTRICAL, ACCEPTED, null, null, null, until, name, "SN-1");
    }

    private WarrantyRow create(WarrantyCommand command) {
        return as.user("caoyang", () -> warranty.find(warranty.create(command)));
    }

    private List<WarrantyRow> list(WarrantyFilter filter) {
        return as.user("caoyang", () -> warranty.list(filter, ALL)).rows();
    }

    private static WarrantyFilter on(long customer, LocalDate date) {
        return new WarrantyFilter(customer, null, date, null, null, null, null);
    }

    @Test
    void whatIsCoveredOnADateIsFound() {
        long customer = customer();
        create(command(customer, WarrantyPart.ELECTRICAL, ACCEPTED));
        create(command(customer, WarrantyPart.ROOF_WATERPROOFING, ACCEPTED));

        assertThat(list(on(customer, ACCEPTED.minusDays(1)))).isEmpty();
        assertThat(list(on(customer, ACCEPTED))).hasSize(2);
        assertThat(list(on(customer, ACCEPTED.plusYears(2)))).hasSize(2);
        assertThat(list(on(customer, ACCEPTED.plusYears(2).plusDays(1))))
                .extracting(WarrantyRow::part)
                .containsExactly(WarrantyPart.ROOF_WATERPROOFING);
        assertThat(list(on(customer, ACCEPTED.plusYears(5).plusDays(1)))).isEmpty();
    }

    @Test
    void seasonsAreThoseOfThePlaceThatIsNamedOrTheCustomers() {
        long customer = customer();

        assertThat(create(heating(customer, "北京", null)).endsOn()).isEqualTo("2026-03-15");
        assertThat(create(heating(customer, "230100", null)).endsOn()).isEqualTo("2026-04-20");
        assertThat(create(heating(customer, "黑龙江省哈尔滨市道里区", null)).divisionCode())
                .isEqualTo("230102");
        WarrantyRow south = create(heating(customer, "四川省", null));
        assertThat(south.season()).isEqualTo(SeasonKind.COOLING);
        assertThat(south.endsOn()).as("a season that runs does not count").isEqualTo("2026-08-31");
        assertThat(create(heating(customer, "成都", SeasonKind.HEATING)).endsOn()).isEqualTo("2026-02-28");
        assertThatThrownBy(() -> create(heating(customer, "乌有之乡", null)))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                        .isEqualTo("region"));
    }

    @Test
    void anItemIsChangedWithItsEndAndTheHistoryTells() {
        long customer = customer();
        WarrantyRow row = create(agreed(customer, null, "3 号楼"));

        as.user(
                "caoyang",
                () -> warranty.change(row.id(), row.version(), agreed(customer, LocalDate.of(2027, 6, 30), "3 号楼")));

        WarrantyRow changed = as.user("caoyang", () -> warranty.find(row.id()));
        assertThat(changed.endsOn()).isEqualTo("2027-06-30");
        assertThat(changed.basis()).isEqualTo(WarrantyBasis.AGREED);
        assertThat(as.user("caoyang", () -> history.list(customer, ChangeFilter.all(), ALL))
                        .rows())
                .filteredOn(change -> "warrantyItem.endsOn".equals(change.field()))
                .extracting(ChangeRow::after)
                .containsExactly("2027-06-30");
        assertThatThrownBy(() -> as.user(
                        "caoyang", () -> warranty.change(row.id(), row.version(), agreed(customer, null, "旧版"))))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> as.user(
                        "caoyang", () -> warranty.change(row.id(), changed.version(), agreed(customer(), null, "别家"))))
                .isInstanceOf(BusinessRuleException.class);

        as.user("caoyang", () -> warranty.remove(row.id(), changed.version()));
        assertThat(list(WarrantyFilter.of(customer))).isEmpty();
    }

    @Test
    void whoDoesNotSeeTheCustomerDoesNotSeeItsWarranties() {
        long customer = customer();
        WarrantyRow row = create(command(customer, WarrantyPart.PLUMBING, ACCEPTED));

        assertThatThrownBy(() -> as.user("sales", () -> warranty.find(row.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as.user("sales", () -> warranty.remove(row.id(), row.version())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        as.user("sales", () -> warranty.create(command(customer, WarrantyPart.PLUMBING, ACCEPTED))))
                .isInstanceOf(NotFoundException.class);
        assertThat(as.user("sales", () -> warranty.list(WarrantyFilter.of(customer), ALL))
                        .rows())
                .isEmpty();
        YearMonth end = YearMonth.from(row.endsOn());
        assertThat(as.user("sales", () -> warranty.calendar(WarrantyFilter.of(customer), end, 1)))
                .containsExactly(new WarrantyMonth(end, 0));
        assertThatThrownBy(() -> as.user("service", () -> warranty.remove(row.id(), row.version())))
                .as("sees it, but neither looks after the customer nor answers for warranties")
                .isInstanceOf(BusinessRuleException.class)
                .isNotInstanceOf(NotFoundException.class);
    }

    @Test
    void theCalendarCountsWhatEndsInEachMonth() {
        long customer = customer();
        create(command(customer, WarrantyPart.ELECTRICAL, LocalDate.of(2026, 1, 31)));
        create(command(customer, WarrantyPart.PLUMBING, LocalDate.of(2026, 1, 1)));
        create(command(customer, WarrantyPart.DECORATION, LocalDate.of(2026, 3, 1)));
        YearMonth january = YearMonth.of(2028, 1);

        assertThat(as.user("caoyang", () -> warranty.calendar(WarrantyFilter.of(customer), january, 3)))
                .containsExactly(
                        new WarrantyMonth(january, 2),
                        new WarrantyMonth(january.plusMonths(1), 0),
                        new WarrantyMonth(january.plusMonths(2), 1));
        assertThat(as.user("executive", () -> warranty.calendar(WarrantyFilter.of(customer), january, 1)))
                .containsExactly(new WarrantyMonth(january, 2));
    }

    @Test
    void aCaseOfAnotherCustomerIsRefused() {
        long customer = customer();
        long other = customer();
        long foreign = as.user(
                "caoyang",
                () -> cases.open(
                        new OpenCase("COMPLAINT", "QUALITY", other, null, "别家的投诉", null, Channel.PHONE, null, null)));
        WarrantyCommand command = new WarrantyCommand(
                customer, foreign, WarrantyPart.PLUMBING, ACCEPTED, null, null, null, null, null, null);

        assertThatThrownBy(() -> create(command))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                        .isEqualTo("caseId"));
    }

    @Test
    void mergedCustomersKeepTheirWarranties() {
        long winner = customer();
        long loser = customer();
        long item = create(command(loser, WarrantyPart.ROOF_WATERPROOFING, ACCEPTED))
                .id();
        as.user("caoyang", () -> retentions.create(retention(loser, item, "100", null)));
        report(fault(loser, item, null, null));

        as.user("customer_dept", () -> merges.merge(new MergeCommand(winner, List.of(loser), Map.of(), null)));

        assertThat(list(WarrantyFilter.of(winner))).hasSize(1);
        assertThat(as.user("caoyang", () -> retentions.list(new RetentionFilter(winner, null, null), ALL))
                        .rows())
                .hasSize(1);
        assertThat(as.user("caoyang", () -> claims.list(ClaimFilter.of(winner), ALL))
                        .rows())
                .hasSize(1);
    }

    private static RetentionCommand retention(long customer, Long item, String amount, LocalDate releaseOn) {
        return new RetentionCommand(customer, item, null, new BigDecimal(amount), "CNY", releaseOn, "三期工程");
    }

    @Test
    void retentionMoneyIsKeptUntilSomebodyRecordsItsRelease() {
        long customer = customer();
        long item = create(command(customer, WarrantyPart.ROOF_WATERPROOFING, ACCEPTED))
                .id();
        long usual = as.user("caoyang", () -> retentions.create(retention(customer, item, "150000.5", null)));
        as.user("caoyang", () -> retentions.create(retention(customer, item, "49999.50", LocalDate.of(2099, 1, 1))));
        RetentionRow row = as.user("caoyang", () -> retentions.find(usual));
        assertThat(row.releaseOn()).as("one year after acceptance").isEqualTo("2025-06-30");
        RetentionFilter due = new RetentionFilter(customer, LocalDate.of(2025, 6, 30), null);
        assertThat(as.user("caoyang", () -> retentions.sums(new RetentionFilter(customer, null, false))))
                .containsExactly(new MoneySum(new BigDecimal("200000.00"), "CNY"));
        assertThat(as.user("caoyang", () -> retentions.list(due, ALL)).rows())
                .extracting(RetentionRow::id)
                .containsExactly(usual);

        as.user("caoyang", () -> retentions.release(usual, row.version(), LocalDate.of(2025, 7, 2)));

        RetentionRow released = as.user("caoyang", () -> retentions.find(usual));
        assertThat(released.releasedOn()).isEqualTo("2025-07-02");
        assertThat(released.releasedBy()).isEqualTo("曹阳");
        assertThat(as.user("caoyang", () -> retentions.list(due, ALL)).rows()).isEmpty();
        assertThatThrownBy(() -> as.user(
                        "caoyang", () -> retentions.release(usual, released.version(), LocalDate.of(2025, 7, 3))))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> as.user("caoyang", () -> retentions.remove(usual, released.version())))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> as.user(
                        "caoyang",
                        () -> warranty.remove(item, warranty.find(item).version())))
                .as("money is kept back for it")
                .isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void retentionMoneyIsForThoseWhoReadTheTermsOfTrade() {
        long customer = customer();
        long item = create(command(customer, WarrantyPart.PLUMBING, ACCEPTED)).id();
        long id = as.user("caoyang", () -> retentions.create(retention(customer, item, "100", null)));

        assertThat(as.user("service", () -> warranty.find(item)).id()).isEqualTo(item);
        assertThatThrownBy(() -> as.user("service", () -> retentions.find(id))).isInstanceOf(NotFoundException.class);
        assertThat(as.user("service", () -> retentions.list(new RetentionFilter(customer, null, null), ALL))
                        .rows())
                .isEmpty();
        assertThat(as.user("service", () -> retentions.sums(new RetentionFilter(customer, null, null))))
                .isEmpty();
        for (String amount : List.of("0", "-1", "1.234", "12345678901234567")) {
            assertThatThrownBy(
                            () -> as.user("caoyang", () -> retentions.create(retention(customer, item, amount, null))))
                    .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                            .isEqualTo("amount"));
        }
        assertThatThrownBy(() -> as.user("caoyang", () -> retentions.create(retention(customer, null, "1", null))))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                        .isEqualTo("itemId"));
    }

    @Test
    void aChangedTableOfSeasonsCountsForWhatIsEnteredLater() {
        long customer = customer();
        WarrantyRow before = create(heating(customer, "青海省", null));
        SeasonCommand longer = new SeasonCommand(
                "6301", true, MonthDay.of(10, 1), MonthDay.of(4, 30), MonthDay.of(7, 1), MonthDay.of(8, 1));

        long id = as.user("customer_dept", () -> seasons.create(longer));

        assertThat(create(heating(customer, "西宁", null)).endsOn()).isEqualTo("2026-04-30");
        assertThat(create(heating(customer, "青海省", null)).endsOn()).isEqualTo("2026-04-15");
        assertThat(as.user("caoyang", () -> warranty.find(before.id())).endsOn())
                .isEqualTo(before.endsOn());
        assertThatThrownBy(() -> as.user("customer_dept", () -> seasons.create(longer)))
                .isInstanceOf(BusinessRuleException.class);
        as.user("customer_dept", () -> seasons.remove(id, 1));
        assertThat(create(heating(customer, "西宁", null)).endsOn()).isEqualTo("2026-04-15");
        SeasonRow country = as.user("customer_dept", () -> seasons.list()).get(0);
        assertThatThrownBy(() -> as.user("customer_dept", () -> seasons.remove(country.id(), country.version())))
                .isInstanceOf(BusinessRuleException.class);
    }

    private static ReportFault fault(long customer, Long item, WarrantyPart part, LocalDate on) {
        return new ReportFault(customer, item, part, on, null, "三层走廊漏水", null, Channel.PHONE, null);
    }

    private ClaimView report(ReportFault command) {
        return as.user("caoyang", () -> claims.find(claims.report(command)));
    }

    @Test
    void aReportedFaultBecomesACaseOfEngineeringAndSaysWhetherItIsCovered() {
        long customer = customer();
        long item = create(command(customer, WarrantyPart.ROOF_WATERPROOFING, LocalDate.of(2020, 6, 30)))
                .id();

        ClaimRow covered =
                report(fault(customer, item, null, LocalDate.of(2025, 6, 30))).row();
        CaseView theCase =
                as.user("dept_head", () -> cases.find(covered.theCase().id()));
        assertThat(covered.cover()).isEqualTo(WarrantyCover.COVERED);
        assertThat(covered.coveredUntil()).isEqualTo("2025-06-30");
        assertThat(theCase.row().type()).isEqualTo("WARRANTY_CLAIM");
        assertThat(theCase.row().category()).isEqualTo("ROOF_WATERPROOFING");
        assertThat(theCase.row().unitCode()).isEqualTo("ENGINEERING");
        assertThat(theCase.clocks()).hasSize(2);
        assertThat(as.user(
                                "dept_head",
                                () -> claims.findByCase(covered.theCase().id()))
                        .row())
                .isEqualTo(covered);

        assertThat(report(fault(customer, item, null, LocalDate.of(2025, 7, 1)))
                        .row()
                        .cover())
                .isEqualTo(WarrantyCover.EXPIRED);
        assertThat(report(fault(customer, item, null, LocalDate.of(2020, 6, 29)))
                        .row()
                        .cover())
                .isEqualTo(WarrantyCover.BEFORE_ACCEPTANCE);
        ClaimRow byPart = report(fault(customer, null, WarrantyPart.ROOF_WATERPROOFING, LocalDate.of(2024, 1, 2)))
                .row();
        assertThat(byPart.itemId()).isEqualTo(item);
        ClaimRow unknown =
                report(fault(customer, null, WarrantyPart.OTHER, null)).row();
        assertThat(unknown.cover()).isEqualTo(WarrantyCover.NO_ITEM);
        assertThatThrownBy(() -> report(fault(customer, null, null, null)))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                        .isEqualTo("part"));
        assertThatThrownBy(() -> report(fault(customer, item, null, LocalDate.of(2999, 1, 1))))
                .isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void aCaseOfThatTypeIsAClaimWhicheverWayItWasOpened() {
        long customer = customer();
        long item = create(command(customer, WarrantyPart.DECORATION, LocalDate.of(2020, 6, 30)))
                .id();

        long theCase = as.user(
                "caoyang",
                () -> cases.open(new OpenCase(
                        "WARRANTY_CLAIM", "DECORATION", customer, null, "墙纸起泡", null, Channel.WEB, null, null)));

        ClaimRow row = as.user("caoyang", () -> claims.findByCase(theCase)).row();
        assertThat(row.itemId()).isEqualTo(item);
        assertThat(row.cover()).isEqualTo(WarrantyCover.EXPIRED);
    }

    /** 2025-05-01 to 2025-05-05 was a holiday; 6 May, a Tuesday, was the first working day after it. */
    @Test
    void aWarrantyThatEndsOnADayOfRestRunsToTheNextWorkingDay() {
        long customer = customer();
        long item = create(command(customer, WarrantyPart.PLUMBING, LocalDate.of(2023, 5, 3)))
                .id();
        assertThat(as.user("caoyang", () -> warranty.find(item)).endsOn()).isEqualTo("2025-05-03");

        assertThat(report(fault(customer, item, null, LocalDate.of(2025, 5, 6)))
                        .row()
                        .cover())
                .isEqualTo(WarrantyCover.LAST_DAY_OF_REST);
        assertThat(report(fault(customer, item, null, LocalDate.of(2025, 5, 7)))
                        .row()
                        .cover())
                .isEqualTo(WarrantyCover.EXPIRED);
    }

    @Test
    void aRepeatedFaultIsRecognisedWithinTheSpanAndLeavesEvidence() {
        long customer = customer();
        long item = create(command(customer, WarrantyPart.PLUMBING, LocalDate.of(2024, 1, 10)))
                .id();
        long other = create(command(customer, WarrantyPart.PLUMBING, LocalDate.of(2024, 1, 10)))
                .id();
        ClaimRow first =
                report(fault(customer, item, null, LocalDate.of(2024, 3, 1))).row();

        ClaimView repeated = report(fault(customer, item, null, LocalDate.of(2025, 3, 1)));
        assertThat(repeated.row().earlierClaims()).isEqualTo(1);
        assertThat(repeated.earlier()).extracting(ClaimRow::id).containsExactly(first.id());
        assertThat(as.user("caoyang", () -> warranty.find(item)).faults()).isEqualTo(2);
        assertThat(as.user(
                                "dept_head",
                                () -> cases.evidence(repeated.row().theCase().id(), ALL))
                        .rows())
                .filteredOn(row -> row.kind() == EvidenceKind.REPEATED)
                .extracting(EvidenceRow::note)
                .containsExactly("1");
        assertThat(report(fault(customer, other, null, LocalDate.of(2025, 3, 1)))
                        .row()
                        .earlierClaims())
                .as("another item of the part")
                .isZero();
        assertThat(report(fault(customer, item, null, LocalDate.of(2026, 3, 2)))
                        .row()
                        .earlierClaims())
                .as("more than twelve months later")
                .isZero();
        assertThat(as.user("caoyang", () -> claims.list(new ClaimFilter(customer, null, null, true, null), ALL))
                        .rows())
                .extracting(ClaimRow::id)
                .containsExactly(repeated.row().id());

        as.user("customer_dept", () -> claims.countRepeatsWithin(24));
        try {
            assertThat(report(fault(customer, item, null, LocalDate.of(2026, 3, 2)))
                            .row()
                            .earlierClaims())
                    .isEqualTo(2);
        } finally {
            as.user("customer_dept", () -> claims.countRepeatsWithin(12));
        }
    }

    private static CostCommand cost(CostKind kind, String amount) {
        return new CostCommand(kind, new BigDecimal(amount), "CNY", null, null);
    }

    @Test
    void costsAndRecourseAreSummedByPart() {
        long customer = customer();
        long roof = report(fault(customer, null, WarrantyPart.ROOF_WATERPROOFING, null))
                .row()
                .id();
        long pipes =
                report(fault(customer, null, WarrantyPart.PLUMBING, null)).row().id();
        long labour = as.user("dept_head", () -> claims.addCost(roof, cost(CostKind.LABOUR, "800")));
        as.user("dept_head", () -> claims.addCost(roof, cost(CostKind.MATERIAL, "1200.50")));
        as.user("dept_head", () -> claims.addCost(pipes, cost(CostKind.TRAVEL, "99")));
        long recourse = as.user(
                "dept_head",
                () -> claims.addRecourse(
                        roof,
                        new RecourseCommand(
                                RecourseAgainst.SUBCONTRACTOR, "渝防水工程公司", new BigDecimal("1500"), "CNY", null)));
        as.user("dept_head", () -> claims.moveRecourse(roof, recourse, 1, RecourseState.RECOVERED));

        assertThat(as.user("dept_head", () -> claims.costs(ClaimFilter.of(customer))))
                .containsExactly(
                        new PartCost(
                                WarrantyPart.ROOF_WATERPROOFING,
                                "CNY",
                                1,
                                new BigDecimal("2000.50"),
                                new BigDecimal("1500.00")),
                        new PartCost(WarrantyPart.PLUMBING, "CNY", 1, new BigDecimal("99.00"), BigDecimal.ZERO));
        assertThat(as.user("caoyang", () -> claims.find(roof)).costs())
                .as("sees the claim, but not what it costs")
                .isNull();
        assertThatThrownBy(
                        () -> as.user("dept_head", () -> claims.moveRecourse(roof, recourse, 2, RecourseState.WAIVED)))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                        .isEqualTo("state"));
        assertThatThrownBy(() -> as.user("dept_head", () -> claims.removeCost(pipes, labour, 1)))
                .as("a cost of another claim")
                .isInstanceOf(NotFoundException.class);
        as.user("dept_head", () -> claims.removeCost(roof, labour, 1));
        assertThat(as.user("dept_head", () -> claims.find(roof)).sums())
                .containsExactly(new MoneySum(new BigDecimal("1200.50"), "CNY"));
    }

    private void move(ClaimRow row, String stage) {
        as.user("customer_dept", () -> {
            CaseView view = cases.find(row.theCase().id());
            for (TaskView task : view.tasks()) {
                if (task.state() == TaskState.OPEN) {
                    work.complete(task.id(), task.version(), "DONE", "照办");
                }
            }
            cases.transition(new MoveCase(row.theCase().id(), null, stage, "照办"));
            return null;
        });
    }

    /** Settles a claim in one go. */
    private void settle(ClaimRow row) {
        as.user("customer_dept", () -> {
            CaseView view = cases.find(row.theCase().id());
            cases.assign(new AssignCase(
                    view.row().id(), view.row().version(), new Assignee("ENGINEERING", "functional"), null));
            return null;
        });
        as.user("customer_dept", () -> {
            CaseView view = cases.find(row.theCase().id());
            cases.respond(view.row().id(), view.row().version(), "明天上午到");
            return null;
        });
        move(row, "INSPECTION");
        move(row, "REPAIRED");
    }

    @Test
    void whatWasSettledIsMeasuredForTheUnitThatSettledIt() {
        TestClock.set(Instant.parse("2033-03-07T01:00:00Z"));
        long customer = customer();
        ClaimRow first =
                report(fault(customer, null, WarrantyPart.PLUMBING, null)).row();
        ClaimRow second =
                report(fault(customer, null, WarrantyPart.PLUMBING, null)).row();
        as.user("dept_head", () -> claims.addCost(first.id(), cost(CostKind.LABOUR, "1000.40")));
        as.user("dept_head", () -> claims.addCost(second.id(), cost(CostKind.MATERIAL, "300")));
        long back = as.user(
                "dept_head",
                () -> claims.addRecourse(
                        second.id(),
                        new RecourseCommand(RecourseAgainst.SUPPLIER, "阀门厂", new BigDecimal("100"), "CNY", null)));
        as.user("dept_head", () -> claims.moveRecourse(second.id(), back, 1, RecourseState.RECOVERED));
        TestClock.advance(Duration.ofMinutes(90));
        settle(first);
        settle(second);
        TestClock.advance(Duration.ofMinutes(1));
        MeasureWindow window = new MeasureWindow(
                LocalDate.of(2033, 3, 1),
                LocalDate.of(2033, 3, 31),
                Instant.parse("2033-03-08T00:00:00Z"),
                new TreeSet<>(List.of("Asia/Shanghai")));

        assertFigure(repeatedFaults, window, 1, 2L, "50.0000");
        assertFigure(claimTime, window, 2, null, "90.0000");
        assertFigure(warrantyCost, window, 1200, 2L, "600.0000");
    }

    private void assertFigure(Measure measure, MeasureWindow window, long numerator, Long denominator, String actual) {
        List<MeasuredFigure> ofUnits = measure.compute(new MeasureRun(window)).stream()
                .filter(figure -> figure.subject().type() == SubjectType.UNIT)
                .toList();
        assertThat(ofUnits).hasSize(1);
        MeasuredFigure figure = ofUnits.get(0);
        assertThat(figure.numerator()).isEqualTo(numerator);
        assertThat(figure.denominator()).isEqualTo(denominator);
        assertThat(figure.actual()).isEqualByComparingTo(actual);
        assertThat(measure.rows(RowQuery.all(window, figure.subject()), ALL).total())
                .isEqualTo(2);
    }

    @Test
    void whoDoesNotSeeTheCaseDoesNotSeeTheClaim() {
        long customer = customer();
        ClaimRow row =
                report(fault(customer, null, WarrantyPart.PLUMBING, null)).row();

        assertThatThrownBy(() -> as.user("sales", () -> claims.find(row.id()))).isInstanceOf(NotFoundException.class);
        assertThat(as.user("sales", () -> claims.list(ClaimFilter.of(customer), ALL))
                        .rows())
                .isEmpty();
        assertThat(as.user("sales", () -> claims.findByCase(row.theCase().id())))
                .isNull();
        assertThatThrownBy(
                        () -> as.user("sales", () -> claims.report(fault(customer, null, WarrantyPart.PLUMBING, null))))
                .isInstanceOf(NotFoundException.class);
    }

    /** With a million customers, several items each, a customer's warranties must not be looked for among all. */
    @Test
    void theDatabaseFindsWhatIsCoveredByAnIndex() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                return;
            }
            statement.execute("set enable_seqscan = off");
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = statement.executeQuery(
                    "explain select * from warranty_item w join customer c on c.id = w.customer_id"
                            + " where w.customer_id = 5 and w.starts_on <= date '2026-11-22'"
                            + " and w.ends_on >= date '2026-11-22' and c.merged_into_id is null"
                            + " order by w.ends_on, w.id")) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            } finally {
                statement.execute("reset enable_seqscan");
            }
            assertThat(plan.toString())
                    .contains("warranty_item_customer")
                    .containsPattern("Index Cond: .*customer_id = 5.*ends_on >=.*starts_on <=");
        }
    }
}
