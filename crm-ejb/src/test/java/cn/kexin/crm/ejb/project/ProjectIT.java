package cn.kexin.crm.ejb.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.kexin.crm.domain.audit.ChangeKind;
import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.project.ContractTerms;
import cn.kexin.crm.domain.project.ProjectFigures;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.Money;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.casework.CaseSummary;
import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.MoveCase;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.casework.TaskView;
import cn.kexin.crm.ejb.casework.WorkFacade;
import cn.kexin.crm.ejb.exchange.ImportFacade;
import cn.kexin.crm.ejb.exchange.ImportFile;
import cn.kexin.crm.ejb.exchange.ImportRequest;
import cn.kexin.crm.ejb.exchange.ImportRow;
import cn.kexin.crm.ejb.exchange.ProblemRow;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.StatementCount;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Records of projects, lifecycles that go on by themselves, and what is published of construction projects. */
class ProjectIT extends FacadeTest {

    private static final PageRequest PAGE = new PageRequest(0, 200, null);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String OCID = "ocds-213czf-000-00001";
    private static final List<String> RELEASES =
            List.of("01-planning", "02-tender", "03-tenderAmendment", "04-award", "05-contract", "06-implementation");

    private static final AtomicLong SERIALS = new AtomicLong(1000);

    @EJB
    private ProjectFacade projects;

    @EJB
    private CaseworkFacade casework;

    @EJB
    private WorkFacade work;

    @EJB
    private ImportFacade imports;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @Test
    void theSixReleasesInOrderDriveOneCaseThroughItsStages() {
        String ocid = OCID + "-order";
        assertThat(told(ocid, 0)).extracting(ImportRow::created).isEqualTo(1);
        assertThat(stage(ocid)).isEqualTo("PROSPECT");
        assertThat(facts(ocid))
                .containsEntry("tenderValue", pounds(1_000_000))
                .containsEntry("budget", pounds(6_700_000));
        assertThat(told(ocid, 1).updated()).isEqualTo(1);
        assertThat(stage(ocid)).isEqualTo("TENDER_INFORMATION");
        told(ocid, 2);
        assertThat(facts(ocid)).containsEntry("tenderValue", pounds(1_100_000));
        assertThat(problems(told(ocid, 3))).singleElement().satisfies(note -> {
            assertThat(note.refused()).isFalse();
            assertThat(note.key()).isEqualTo("exchange.error.ocdsImplausible");
            assertThat(note.arguments()).containsExactly("1100000.00 GBP", "11000000.00 GBP");
        });
        assertThat(stage(ocid)).isEqualTo("AWARD");
        told(ocid, 4);
        assertThat(stage(ocid)).isEqualTo("CONSTRUCTION");
        assertThat(problems(told(ocid, 5))).isEmpty();

        requireWholeStory(ocid);
        assertThat(evidence(ocid, EvidenceKind.STAGE_CHANGED)).isEqualTo(3);
    }

    private void requireWholeStory(String ocid) {
        assertThat(stage(ocid)).isEqualTo("CONSTRUCTION");
        assertThat(facts(ocid))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "budget", pounds(6_700_000),
                        "tenderValue", pounds(1_100_000),
                        "awardValue", pounds(11_000_000),
                        "contractValue", pounds(11_000_000),
                        "paid", pounds(60_000)));
        ProjectView view = projectOf(ocid);
        assertThat(view.figures().isTenderImplausible()).isTrue();
        assertThat(view.terms())
                .isEqualTo(new ContractTerms(
                        "ocds-213czf-000-00001-contract-01".replace(OCID, ocid),
                        LocalDate.of(2010, 6, 10),
                        LocalDate.of(2010, 7, 1),
                        LocalDate.of(2011, 6, 30)));
        assertThat(view.milestones())
                .extracting(ProjectView.Milestone::name)
                .containsExactly("Strategic outline procurement plan approval", "Public consultation");
        assertThat(view.releases()).hasSize(6);
        assertThat(view.documents()).extracting(each -> each.title()).contains("Signed Contract");
    }

    @Test
    void theirOrderMakesNoDifferenceAndNothingLeadsBack() {
        String ocid = OCID + "-shuffled";
        for (int which : List.of(4, 1, 5, 0, 3, 2)) {
            told(ocid, which);
        }

        requireWholeStory(ocid);
        assertThat(evidence(ocid, EvidenceKind.STAGE_CHANGED)).isEqualTo(1);
    }

    @Test
    void aReleaseToldTwiceChangesNothingAlsoInAPackageOrARecord() {
        String ocid = OCID + "-twice";
        ImportRow all = run(text("ocds-213czf-000-00001.json").replace(OCID, ocid), ImportMode.CREATE_OR_UPDATE);
        assertThat(all).extracting(ImportRow::created, ImportRow::updated).containsExactly(1, 5);
        requireWholeStory(ocid);
        long version = projectOf(ocid).row().version();
        int before = evidence(ocid, null);

        assertThat(run(text("ocds-213czf-000-00001.json").replace(OCID, ocid), ImportMode.CREATE_OR_UPDATE)
                        .skipped())
                .isEqualTo(6);
        assertThat(told(ocid, 3)).extracting(ImportRow::skipped).isEqualTo(1);
        ImportRow record = run(text("record_ocds-213czf-000-00001.json").replace(OCID, ocid), ImportMode.UPDATE);
        assertThat(record.updated()).isEqualTo(1);
        assertThat(projectOf(ocid).row().version()).isEqualTo(version);
        assertThat(facts(ocid)).containsEntry("paid", pounds(60_000));
        assertThat(evidence(ocid, null)).isEqualTo(before);
    }

    @Test
    void whatPeopleCorrectedStaysWhenALaterReleaseDoesNotTellIt() {
        String ocid = OCID + "-corrected";
        told(ocid, 0);
        told(ocid, 1);
        ProjectView seen = projectOf(ocid);
        ProjectFigures figures = new ProjectFigures(seen.figures().budget(), pounds(11_100_000), null, null, null);
        as.role(Role.CUSTOMER_DEPT, () -> projects.save(saving(seen, figures, seen.terms(), List.of(), List.of())));
        assertThat(problems(told(ocid, 3))).hasSize(1);

        assertThat(facts(ocid))
                .containsEntry("tenderValue", pounds(11_100_000))
                .containsEntry("awardValue", pounds(11_000_000));
        assertThat(projectOf(ocid).figures().isTenderImplausible()).isFalse();
    }

    @Test
    void theBuyerBecomesOneCustomerWhosePeopleAreNotStored() {
        told(OCID + "-one", 0);
        told(OCID + "-two", 0);

        assertThat(summary(OCID + "-one").row().customerId())
                .isEqualTo(summary(OCID + "-two").row().customerId());
        assertThat(summary(OCID + "-one").row().customerName()).isEqualTo("London Borough of Barnet");
        assertThat(ids("select count(r) from ProjectRelease r where r.document like '%procurement-team@%'"))
                .isZero();
    }

    @Test
    void aFileThatCannotBeReadIsRefusedBeforeAnythingIsStored() {
        refused("exchange.error.ocdsNotJson", "{\"releases\": [{\"ocid\": \"x\",");
        refused("exchange.error.ocdsNotJson", "这不是 JSON");
        refused("exchange.error.ocdsNone", "{\"name\": \"no release\"}");
        refused("exchange.error.ocdsNone", "[]");
        refused("exchange.error.ocdsVersion", "{\"version\": \"2.0\", \"releases\": []}");
        refused("exchange.error.ocdsTooDeep", "{\"releases\": " + "[".repeat(100_000));
        refused("exchange.error.ocdsTooDeep", "{\"ocid\": \"x\", \"tender\": " + "{\"a\":".repeat(500));
    }

    private void refused(String key, String file) {
        assertThatThrownBy(() -> start(file, ImportMode.CREATE_OR_UPDATE))
                .isInstanceOfSatisfying(
                        BusinessRuleException.class, e -> assertThat(e.getKey()).isEqualTo(key));
    }

    @Test
    void aReleaseWithoutWhatItMustHaveIsRefusedAndTheOthersAreTaken() {
        String good =
                "{\"ocid\": \"ocds-mixed\", \"id\": \"1\", \"date\": \"2020-01-01T00:00:00Z\", \"tag\": [\"tender\"],"
                        + " \"buyer\": {\"id\": \"CN-1\", \"name\": \"混合水务集团\"}}";
        ImportRow done = run(
                "{\"version\": \"1.1\", \"releases\": [{\"id\": \"0\"}, {\"ocid\": \"a\", \"id\": \"1\", \"date\": \"soon\"},"
                        + " {\"ocid\": \"b\", \"id\": \"1\", \"date\": \"2020-01-01\", \"tag\": \"tender\"}, " + good
                        + "]}",
                ImportMode.CREATE_OR_UPDATE);

        assertThat(done).extracting(ImportRow::created, ImportRow::failed).containsExactly(1, 3);
        assertThat(problems(done))
                .extracting(ProblemRow::field, ProblemRow::key)
                .containsExactly(
                        tuple("ocid", "exchange.error.required"),
                        tuple("date", "exchange.error.moment"),
                        tuple("buyer", "exchange.error.ocdsNoBuyer"));
        assertThatThrownBy(() -> as.role(Role.CUSTOMER_DEPT, () -> imports.reverse(done.id())))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getKey())
                        .isEqualTo("exchange.error.notReversible.OCDS"));
    }

    @Test
    void afterAwardTheCareContinuesByItself() {
        long id = openProject();
        as.user("sales", () -> casework.take(id, seen("sales", id).row().version()));
        doAll("sales", id);
        move("sales", id, "TENDER_INFORMATION");
        doAll("customer_dept", id);
        nameSomebody(id);
        move("sales", id, "BID");
        doAll("customer_dept", id);
        move("sales", id, "AWARD");
        assertThat(seen("customer_dept", id).row().unitCode()).isEqualTo("ENGINEERING");

        doAll("customer_dept", id);

        CaseView now = seen("customer_dept", id);
        assertThat(now.row().stage()).isEqualTo("CONSTRUCTION");
        assertThat(now.tasks())
                .filteredOn(task -> task.state() == TaskState.OPEN)
                .extracting(TaskView::duty)
                .contains("C_WORK", "C_QUALITY", "C_SAFETY");
        assertThat(as.user("customer_dept", () -> casework.evidence(id, PAGE)).rows())
                .filteredOn(row -> row.kind() == EvidenceKind.WENT_ON)
                .singleElement()
                .satisfies(row -> assertThat(row.actorName()).isNull());
        assertThat(now.ownerUsername()).isEqualTo("sales");
    }

    @Test
    void aProjectKeepsContractTeamMilestonesAndSerialNumbersWithTheirHistory() {
        long caseId = openProject();
        ProjectView begun = view("sales", caseId);
        String serial = "XR-" + SERIALS.incrementAndGet();
        ProjectFigures figures = new ProjectFigures(null, null, yuan(8_000_000), yuan(7_900_000), null);
        ContractTerms terms = new ContractTerms(
                "HT-2026-01", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 10), LocalDate.of(2026, 12, 20));
        as.user(
                "sales",
                () -> projects.save(new SaveProject(
                        begun.row().id(),
                        begun.row().version(),
                        figures,
                        terms,
                        "滨江路 8 号",
                        "500112",
                        List.of(new SaveProject.Member("project_team", "项目经理")),
                        List.of(new SaveProject.Milestone(null, "开工", LocalDate.of(2026, 1, 10), null)),
                        List.of(new SaveProject.Product(null, "CBC-200", serial, null)))));

        ProjectView kept = view("sales", caseId);
        assertThat(kept.figures()).isEqualTo(figures);
        assertThat(kept.terms()).isEqualTo(terms);
        assertThat(kept.sitePath()).contains("重庆");
        assertThat(kept.members()).extracting(ProjectView.Member::username).containsExactly("project_team");
        assertThat(kept.row().nextMilestone()).isEqualTo("开工");
        assertThat(kept.products())
                .extracting(ProjectView.Product::serialNumber)
                .containsExactly(serial);
        assertThat(as.user("sales", () -> projects.history(kept.row().id(), PAGE))
                        .rows())
                .anySatisfy(change -> {
                    assertThat(change.field()).isEqualTo("project.contractNumber");
                    assertThat(change.after()).isEqualTo("HT-2026-01");
                })
                .anySatisfy(change -> {
                    assertThat(change.kind()).isEqualTo(ChangeKind.CREATED);
                    assertThat(change.part()).isEqualTo("CBC-200 " + serial);
                });
        assertThat(found(serial.toLowerCase().replace("-", " ")))
                .containsExactly(kept.row().id());
        assertThat(found("ht-2026-01")).contains(kept.row().id());

        assertThatThrownBy(() ->
                        as.user("sales", () -> projects.save(saving(begun, figures, terms, List.of(), List.of()))))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void aSerialNumberIsGivenOnce() {
        String serial = "XR-" + SERIALS.incrementAndGet();
        ProjectView one = view("sales", openProject());
        ProjectView two = view("sales", openProject());
        List<SaveProject.Product> plate = List.of(new SaveProject.Product(null, "CBC-200", serial, null));
        as.user("sales", () -> projects.save(saving(one, ProjectFigures.NONE, ContractTerms.NONE, List.of(), plate)));

        assertThatThrownBy(() -> as.user(
                        "sales",
                        () -> projects.save(saving(two, ProjectFigures.NONE, ContractTerms.NONE, List.of(), plate))))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getKey())
                        .isEqualTo("project.error.serialTaken"));
    }

    @Test
    void whatIsRemovedLeavesItsSerialNumberFree() {
        String serial = "XR-" + SERIALS.incrementAndGet();
        long caseId = openProject();
        List<SaveProject.Product> plate = List.of(new SaveProject.Product(null, "CBC-200", serial, null));
        ProjectView begun = view("sales", caseId);
        as.user("sales", () -> projects.save(saving(begun, ProjectFigures.NONE, ContractTerms.NONE, List.of(), plate)));
        ProjectView kept = view("sales", caseId);
        as.user("sales", () -> projects.save(saving(kept, ProjectFigures.NONE, ContractTerms.NONE, List.of(), plate)));

        assertThat(view("sales", caseId).products()).hasSize(1);
        assertThat(view("sales", caseId).products().get(0).id())
                .isNotEqualTo(kept.products().get(0).id());
    }

    @Test
    void aProjectIsSeenAndChangedWithItsCase() {
        long caseId = openProject();
        ProjectView seen = view("sales", caseId);

        assertThatThrownBy(() ->
                        as.user("marketing", () -> projects.find(seen.row().id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(as.user(
                                "marketing",
                                () -> projects.list(ProjectFilter.of(seen.row().customerId()), PAGE))
                        .rows())
                .isEmpty();
        assertThat(view("service", caseId).editable()).isFalse();
        assertThatThrownBy(() -> as.user(
                        "service",
                        () -> projects.save(
                                saving(seen, ProjectFigures.NONE, ContractTerms.NONE, List.of(), List.of()))))
                .isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void aCaseOfAnotherTypeGetsARecordWhenSomebodyBeginsOne() {
        long id = as.user(
                "sales",
                () -> casework.open(
                        new OpenCase("COMPLAINT", "QUALITY", customer(), null, "渗水", null, Channel.PHONE, null, null)));
        assertThat(as.<ProjectRow>user("customer_dept", () -> projects.ofCase(id)))
                .isNull();

        long begun = as.user("customer_dept", () -> projects.begin(id));
        assertThat(as.<Long>user("customer_dept", () -> projects.begin(id))).isEqualTo(begun);
    }

    @Test
    void pagesTakeAConstantNumberOfStatements() {
        told(OCID + "-pages", 0);
        long id = projectOf(OCID + "-pages").row().id();
        for (int i = 0; i < 5; i++) {
            openProject();
        }

        assertThat(statements(() -> projects.find(id))).isLessThanOrEqualTo(9);
        assertThat(statements(() -> projects.list(new ProjectFilter("水厂 8", null, null, null, true, true), PAGE)))
                .isLessThanOrEqualTo(4);
    }

    private int statements(Runnable call) {
        return as.user("customer_dept", () -> {
            StatementCount.reset();
            call.run();
            return StatementCount.get();
        });
    }

    private static SaveProject saving(
            ProjectView seen,
            ProjectFigures figures,
            ContractTerms terms,
            List<SaveProject.Milestone> milestones,
            List<SaveProject.Product> products) {
        return new SaveProject(
                seen.row().id(), seen.row().version(), figures, terms, null, null, List.of(), milestones, products);
    }

    private List<Long> found(String text) {
        return as
                .user("sales", () -> projects.list(new ProjectFilter(text, null, null, null, false, false), PAGE))
                .rows()
                .stream()
                .map(ProjectRow::id)
                .toList();
    }

    private long customer() {
        return ids("select min(k.customer.id) from Contact k where k.customer.ownerUnit.code = 'CHONGQING'");
    }

    private long ids(String jpql) {
        try {
            transaction.begin();
            try {
                return em.createQuery(jpql, Long.class).getSingleResult();
            } finally {
                transaction.rollback();
            }
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private long openProject() {
        long customer = customer();
        return as.user(
                "sales",
                () -> casework.open(new OpenCase(
                        "CONSTRUCTION_PROJECT", null, customer, null, "滨江水厂扩建", null, Channel.VISIT, null, null)));
    }

    private ProjectView view(String user, long caseId) {
        return as.user(user, () -> projects.find(projects.ofCase(caseId).id()));
    }

    private CaseView seen(String user, long id) {
        return as.user(user, () -> casework.find(id));
    }

    private void move(String user, long id, String stage) {
        as.user(user, () -> casework.transition(new MoveCase(id, null, stage, "按流程")));
    }

    private void doAll(String user, long id) {
        String stage = seen(user, id).row().stage();
        for (TaskView task : seen(user, id).tasks()) {
            boolean here = seen("customer_dept", id).row().stage().equals(stage);
            if (here && task.state() == TaskState.OPEN && task.mandatory()) {
                as.user("customer_dept", () -> work.complete(task.id(), task.version(), "DONE", "已完成"));
            }
        }
    }

    private void nameSomebody(long id) {
        CaseView view = seen("sales", id);
        long contact = ids("select min(c.id) from Contact c where c.customer.id = "
                + view.row().customerId());
        as.user("sales", () -> casework.nameContact(id, view.row().version(), contact));
    }

    private static Money pounds(long amount) {
        return Money.of(BigDecimal.valueOf(amount), "GBP");
    }

    private static Money yuan(long amount) {
        return Money.of(BigDecimal.valueOf(amount), "CNY");
    }

    private CaseSummary summary(String ocid) {
        return as.role(Role.CUSTOMER_DEPT, () -> casework.summaries(List.of(casework.findByExternalId(ocid)))
                .get(0));
    }

    private String stage(String ocid) {
        return summary(ocid).row().stage();
    }

    private Map<String, Money> facts(String ocid) {
        return summary(ocid).facts();
    }

    private ProjectView projectOf(String ocid) {
        return view("customer_dept", summary(ocid).row().id());
    }

    private int evidence(String ocid, EvidenceKind kind) {
        long id = summary(ocid).row().id();
        return (int) as.role(Role.CUSTOMER_DEPT, () -> casework.evidence(id, PAGE)).rows().stream()
                .filter(row -> kind == null || row.kind() == kind)
                .count();
    }

    private ImportRow told(String ocid, int release) {
        return run(text(OCID + "-" + RELEASES.get(release) + ".json").replace(OCID, ocid), ImportMode.CREATE_OR_UPDATE);
    }

    private ImportRow run(String file, ImportMode mode) {
        long id = start(file, mode);
        ImportRow row = as.role(Role.CUSTOMER_DEPT, () -> imports.find(id));
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!row.state().isOver() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            row = as.role(Role.CUSTOMER_DEPT, () -> imports.find(id));
        }
        return row;
    }

    private long start(String file, ImportMode mode) {
        byte[] content = file.getBytes(StandardCharsets.UTF_8);
        return as.role(
                Role.CUSTOMER_DEPT,
                () -> imports.start(
                        new ImportRequest(ImportKind.OCDS, mode, null, false),
                        new ImportFile("releases.json", content.length, () -> new ByteArrayInputStream(content))));
    }

    private List<ProblemRow> problems(ImportRow run) {
        return as.role(Role.CUSTOMER_DEPT, () -> imports.problems(run.id(), PAGE))
                .rows();
    }

    private static String text(String file) {
        try (InputStream in = ProjectIT.class.getResourceAsStream("/cn/kexin/crm/ejb/exchange/ocds/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
