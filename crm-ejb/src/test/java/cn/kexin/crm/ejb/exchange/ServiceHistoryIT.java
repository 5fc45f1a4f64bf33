package cn.kexin.crm.ejb.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.JobState;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.assessment.AssessmentFacade;
import cn.kexin.crm.ejb.assessment.FigureRow;
import cn.kexin.crm.ejb.assessment.OpenPeriod;
import cn.kexin.crm.ejb.assessment.ScorecardFacade;
import cn.kexin.crm.ejb.assessment.ScorecardFilter;
import cn.kexin.crm.ejb.assessment.ScorecardRow;
import cn.kexin.crm.ejb.casework.CaseHistories;
import cn.kexin.crm.ejb.casework.PolicyTrial;
import cn.kexin.crm.ejb.casework.ServicePolicyCommand;
import cn.kexin.crm.ejb.casework.ServicePolicyFacade;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The whole log of a real service desk, as it is; see {@code service-history/SOURCE.txt}. */
@TestMethodOrder(OrderAnnotation.class)
class ServiceHistoryIT extends FacadeTest {

    private static final PageRequest FIRST_PAGE = new PageRequest(0, 50, null);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int UPDATES = 141_712;
    private static final List<Integer> BAD_LINES = List.of(115_643, 115_644, 124_509, 124_510, 124_511);

    // The demonstration's own cases go on while the test runs: their clocks escalate.
    private static final String EVIDENCE =
            "select count(*) from evidence e join customer_case c on c.id = e.case_id where c.type = 'INCIDENT'";

    private static final String VERSIONS = "select sum(version) from customer_case where type = 'INCIDENT'";

    /** March 2016 in China, of each group: what the expected file says. */
    private static final String FIGURES =
            """
            select u.code, count(*), sum(case when e.target_met then 1 else 0 end), sum(e.reassignments), \
            sum(case when e.reopened > 0 then 1 else 0 end), \
            percentile_cont(0.5) within group (order by e.calendar_minutes) \
            from evidence e join org_unit u on u.id = e.unit_id \
            where e.kind = 'RESOLVED' and e.occurred_at >= timestamp with time zone '2016-03-01 00:00:00+08:00' \
            and e.occurred_at < timestamp with time zone '2016-04-01 00:00:00+08:00' group by u.code""";

    @EJB
    private ImportFacade imports;

    @EJB
    private AssessmentFacade assessment;

    @EJB
    private ScorecardFacade scorecards;

    @EJB
    private ServicePolicyFacade policies;

    @Resource(lookup = "java:app/jdbc/crm")
    private DataSource dataSource;

    @Test
    @Order(1)
    void takesTheWholeHistoryAndReportsTheBadRowsByLine() throws SQLException {
        ImportRow done = run(history());

        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.rows()).isEqualTo(UPDATES);
        assertThat(done.created()).isEqualTo(UPDATES - BAD_LINES.size());
        assertThat(done.failed()).isEqualTo(BAD_LINES.size());
        assertThat(done.percent()).isEqualTo(100);
        List<ProblemRow> problems = as.role(Role.CUSTOMER_DEPT, () -> imports.problems(done.id(), FIRST_PAGE)
                .rows());
        assertThat(problems).extracting(ProblemRow::line).isEqualTo(BAD_LINES);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.field()).isEqualTo("state");
            assertThat(problem.arguments()).containsExactly("-100");
            assertThat(problem.cells()).hasSize(36);
        });
        assertThat(count("select count(*) from customer_case where type = 'INCIDENT'"))
                .isEqualTo(24_918);
        assertThat(count("select count(*) from evidence e join customer_case c on c.id = e.case_id "
                        + "where e.kind = 'RESOLVED' and c.type = 'INCIDENT'"))
                .isEqualTo(24_918 - 1_556);
        assertThat(count("select count(*) from customer_case where evidence_count <> "
                        + "(select count(*) from evidence e where e.case_id = customer_case.id) and type = 'INCIDENT'"))
                .isZero();
        assertThat(count("select count(*) from import_piece")).isZero();
    }

    @Test
    @Order(2)
    void givesTheFiguresOfMarch2016OfEveryGroup() throws Exception {
        assertThat(figures()).isEqualTo(expected());
    }

    @Test
    @Order(2)
    void theScorecardsOfMarch2016SayTheSame() throws IOException {
        long period = as.role(
                Role.CUSTOMER_DEPT,
                () -> assessment.open(
                        new OpenPeriod("2016-03", LocalDate.of(2016, 3, 1), LocalDate.of(2016, 3, 31), null)));
        as.role(Role.CUSTOMER_DEPT, () -> assessment.compute(period));
        await(() -> !as.role(Role.CUSTOMER_DEPT, () -> assessment.find(period)).computing());

        List<ScorecardRow> cards = as.role(
                        Role.CUSTOMER_DEPT,
                        () -> scorecards.list(
                                ScorecardFilter.of("2016-03", SubjectType.UNIT), new PageRequest(0, 500, null)))
                .rows();
        TreeSet<String> figures = new TreeSet<>();
        cards.forEach(card -> figures.add(figures(card)));
        assertThat(figures).isEqualTo(expected());
    }

    /** What the log comes to was counted apart, from the file and the published holidays, by a program of its own. */
    @Test
    @Order(2)
    void eachPolicyTellsHowManyCasesItWouldHaveMet() {
        Map<Long, Priority> decided = new TreeMap<>();
        Map<Priority, Integer> promised =
                Map.of(Priority.CRITICAL, 240, Priority.HIGH, 480, Priority.NORMAL, 1_440, Priority.LOW, 2_400);
        as.role(
                Role.CUSTOMER_DEPT,
                () -> promised.forEach((priority, minutes) -> decided.put(
                        policies.create(
                                new ServicePolicyCommand(null, CaseHistories.TYPE, priority, 30, minutes, List.of())),
                        priority)));

        List<PolicyTrial> trials = as.role(Role.EXECUTIVE, () -> policies.trial());

        Map<Priority, String> counted = new EnumMap<>(Priority.class);
        trials.stream()
                .filter(trial -> decided.containsKey(trial.policyId()))
                .forEach(trial -> counted.put(
                        decided.get(trial.policyId()),
                        "%d cases, %d answered, %d of %d"
                                .formatted(trial.cases(), trial.answered(), trial.resolvedInTime(), trial.resolved())));
        assertThat(counted)
                .isEqualTo(Map.of(
                        Priority.CRITICAL, "270 cases, 0 answered, 81 of 270",
                        Priority.HIGH, "408 cases, 0 answered, 220 of 408",
                        Priority.NORMAL, "23466 cases, 0 answered, 17406 of 22010",
                        Priority.LOW, "774 cases, 0 answered, 587 of 674"));
    }

    private static String figures(ScorecardRow card) {
        Map<String, FigureRow> byCode =
                card.figures().stream().collect(Collectors.toMap(FigureRow::code, figure -> figure));
        return "%s,%d,%d,%d,%d,%s"
                .formatted(
                        card.unit().code().replace("UNASSIGNED", "?"),
                        byCode.get("RESOLVED_CASES").numerator(),
                        byCode.get("RESOLVED_WITHIN_TARGET").numerator(),
                        byCode.get("REASSIGNMENTS_PER_CASE").numerator(),
                        byCode.get("REOPENED_SHARE").numerator(),
                        byCode.get("MEDIAN_MINUTES_TO_RESOLVE").actual().doubleValue());
    }

    private static void await(BooleanSupplier done) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @Test
    @Order(3)
    void changesNothingTheSecondTime() throws SQLException {
        long rows = count(EVIDENCE);
        long versions = count(VERSIONS);

        ImportRow again = run(history());

        assertThat(again.created() + again.updated()).isZero();
        assertThat(again.skipped()).isEqualTo(UPDATES - BAD_LINES.size());
        assertThat(count(EVIDENCE)).isEqualTo(rows);
        assertThat(count(VERSIONS)).isEqualTo(versions);
    }

    @Test
    @Order(4)
    void addsWhatALongerVersionTells() throws SQLException {
        String header = "number,sys_mod_count,incident_state,opened_at,sys_updated_at,resolved_at,closed_at,made_sla,"
                + "reassignment_count,reopen_count,caller_id,assignment_group,assigned_to,contact_type,priority,category,"
                + "subcategory,u_symptom\n";
        String known = "L1,0,New,1/4/2016 09:00,1/4/2016 09:00,?,?,true,0,0,7,70,?,Phone,3,1,1,1\n";
        String added = "L1,1,Resolved,1/4/2016 09:00,1/4/2016 10:00,1/4/2016 10:00,?,true,0,0,7,70,17,Phone,3,1,1,1\n";

        assertThat(run(csv(header + known)).created()).isEqualTo(1);
        ImportRow longer = run(csv(header + known + added));

        assertThat(longer.updated()).isEqualTo(1);
        assertThat(longer.skipped()).isEqualTo(1);
        assertThat(count("select count(*) from evidence e join customer_case c on c.id = e.case_id "
                        + "where c.external_id = 'L1' and e.kind = 'RESOLVED' and e.calendar_minutes = 60"))
                .isEqualTo(1);
        assertThat(count("select count(*) from customer_case where external_id = 'L1' and status = 'RESOLVED'"))
                .isEqualTo(1);
    }

    @Test
    @Order(5)
    void aRehearsalLeavesNothing() throws SQLException {
        long customers = count("select count(*) from customer");
        String rows =
                """
                externalId,sequence,state,openedAt,updatedAt,customer,unit
                R1,0,NEW,2016-04-01T09:00:00,2016-04-01T09:00:00,rehearsal,UNASSIGNED
                R2,0,LOST,2016-04-01T09:00:00,2016-04-01T09:00:00,rehearsal,UNASSIGNED
                """;
        ImportMapping creating = new ImportMapping(
                null, null, null, null, null, new ImportMapping.Creation("{0}", null, null, null, null), null);

        ImportRow rehearsed = run(csv(rows), creating, true);

        assertThat(rehearsed.created()).isEqualTo(1);
        assertThat(rehearsed.failed()).isEqualTo(1);
        assertThat(count("select count(*) from customer")).isEqualTo(customers);
        assertThat(count("select count(*) from customer_case where external_id = 'R1'"))
                .isZero();
    }

    @Test
    void refusesRowsThatNameWhomNobodyKnowsAndMayNotCreate() {
        String rows =
                """
                externalId,sequence,state,openedAt,updatedAt,customer,unit
                U1,0,NEW,2016-04-01T09:00:00,2016-04-01T09:00:00,nobody,nowhere
                """;

        ImportRow refused = run(csv(rows), null, false);

        assertThat(refused.failed()).isEqualTo(1);
        assertThat(as.role(Role.CUSTOMER_DEPT, () -> imports.problems(refused.id(), FIRST_PAGE)
                        .rows()))
                .extracting(ProblemRow::field)
                .containsExactly("customer");
    }

    @Test
    void refusesAFileWithoutTheFieldsItNeeds() {
        assertThatThrownBy(() -> run(csv("a,b\n1,2\n")))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getField())
                        .isEqualTo("mapping"));
    }

    @Test
    void isSeenByItsStarterAndTheCustomerDepartment() {
        long id = as.role(
                Role.ADMIN,
                () -> imports.start(request(null, true), csv("externalId,sequence,state,openedAt,updatedAt\n")));
        long other = as.role(
                Role.CUSTOMER_DEPT,
                () -> imports.start(request(null, true), csv("externalId,sequence,state,openedAt,updatedAt\n")));

        assertThat(as.role(Role.CUSTOMER_DEPT, () -> imports.find(id)).id()).isEqualTo(id);
        assertThat(as.role(Role.ADMIN, () -> imports.find(id)).id()).isEqualTo(id);
        assertThatThrownBy(() -> as.role(Role.ADMIN, () -> imports.find(other))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as.role(Role.ADMIN, () -> imports.cancel(other)))
                .isInstanceOf(NotFoundException.class);
        assertThat(as.role(Role.ADMIN, () -> imports.list(FIRST_PAGE).rows()))
                .extracting(ImportRow::id)
                .contains(id)
                .doesNotContain(other);
    }

    @Test
    void showsHowAFileWouldBeRead() {
        ImportPreview preview = as.role(Role.CUSTOMER_DEPT, () -> imports.preview(request(null, false), history()));

        assertThat(preview.refusal()).isNull();
        assertThat(preview.columns()).hasSize(36);
        assertThat(preview.columns().get(0).field()).isEqualTo("externalId");
        assertThat(preview.rows()).hasSize(20).allSatisfy(row -> assertThat(row.problem())
                .isNull());
    }

    @Test
    void keepsAMappingUnderAName() {
        ImportMapping mapping =
                as.role(Role.CUSTOMER_DEPT, () -> imports.mapping(ImportKind.SERVICE_HISTORY, "uci-service-history"));
        as.role(Role.CUSTOMER_DEPT, () -> imports.saveMapping(ImportKind.SERVICE_HISTORY, "客服台", mapping));

        assertThat(as.role(Role.CUSTOMER_DEPT, () -> imports.mapping(ImportKind.SERVICE_HISTORY, "客服台")))
                .isEqualTo(mapping);
        assertThatThrownBy(() -> as.role(
                        Role.CUSTOMER_DEPT,
                        () -> imports.saveMapping(ImportKind.SERVICE_HISTORY, "uci-service-history", mapping)))
                .isInstanceOf(BusinessRuleException.class);
    }

    private ImportRow run(ImportFile file) {
        return run(file, null, false);
    }

    private ImportRow run(ImportFile file, ImportMapping mapping, boolean dryRun) {
        long id = as.role(Role.CUSTOMER_DEPT, () -> imports.start(request(mapping, dryRun), file));
        Instant deadline = Instant.now().plus(PATIENCE);
        ImportRow row = as.role(Role.CUSTOMER_DEPT, () -> imports.find(id));
        while (!row.state().isOver() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            row = as.role(Role.CUSTOMER_DEPT, () -> imports.find(id));
        }
        return row;
    }

    private static ImportRequest request(ImportMapping mapping, boolean dryRun) {
        return new ImportRequest(ImportKind.SERVICE_HISTORY, ImportMode.CREATE_OR_UPDATE, mapping, dryRun);
    }

    private static ImportFile history() {
        return new ImportFile("service-history.zip", 2_217_596, () -> resource("service-history.zip"));
    }

    private static ImportFile csv(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ImportFile("test.csv", bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private static InputStream resource(String name) {
        return ServiceHistoryIT.class.getResourceAsStream("/service-history/" + name);
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private TreeSet<String> figures() throws SQLException {
        TreeSet<String> figures = new TreeSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(FIGURES);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                figures.add("%s,%d,%d,%d,%d,%s"
                        .formatted(
                                row.getString(1).replace("UNASSIGNED", "?"),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getDouble(6)));
            }
        }
        return figures;
    }

    private static TreeSet<String> expected() throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(resource("expected-2016-03.csv"), StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>(reader.lines().toList());
            lines.remove(0);
            return new TreeSet<>(lines);
        }
    }
}
