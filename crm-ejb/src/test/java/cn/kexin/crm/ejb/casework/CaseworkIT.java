package cn.kexin.crm.ejb.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.ClockState;
import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.StageBlockedException;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.policy.PolicyStep;
import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.casework.internal.EscalationTimer;
import cn.kexin.crm.ejb.casework.internal.Escalations;
import cn.kexin.crm.ejb.customer.BlockCommand;
import cn.kexin.crm.ejb.customer.ConsentFacade;
import cn.kexin.crm.ejb.customer.ContactCommand;
import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.shared.InvalidCallException;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.StatementCount;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseworkIT extends FacadeTest {

    private static final PageRequest FIRST_PAGE = new PageRequest(0, 50, null);

    /** Half past nine on a Monday in China; the working day goes from 8:30 to 12:00 and from 13:00 to 17:30. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:30:00Z");

    private static final AtomicLong NUMBERS = new AtomicLong(90_000);

    @EJB
    private CaseworkFacade casework;

    @EJB
    private WorkFacade work;

    @EJB
    private ProcessFacade processes;

    @EJB
    private ServicePolicyFacade policies;

    @EJB
    private ContactFacade contacts;

    @EJB
    private CustomerWordFacade words;

    @EJB
    private ConsentFacade consents;

    @EJB
    private EscalationTimer escalation;

    @Inject
    private Escalations escalations;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    private long customer;

    @BeforeEach
    void aCustomerOfTheChongqingBranch() throws Exception {
        TestClock.set(MONDAY);
        transaction.begin();
        Customer created = new Customer(
                "KH-" + NUMBERS.incrementAndGet(),
                CustomerKind.ORGANISATION,
                "璧山水厂",
                em.createQuery("select u from OrgUnit u where u.code = 'CHONGQING'", OrgUnit.class)
                        .getSingleResult(),
                em.createQuery("select p from Person p where p.username = 'sales'", Person.class)
                        .getSingleResult(),
                MONDAY);
        em.persist(created);
        transaction.commit();
        customer = created.getId();
    }

    private long open(String category) {
        return open(category, Priority.NORMAL);
    }

    private long open(String category, Priority priority) {
        return as.role(
                Role.SERVICE,
                () -> casework.open(new OpenCase(
                        "SERVICE_REQUEST",
                        category,
                        customer,
                        null,
                        "CBC-200 纯水机出水电阻率下降",
                        null,
                        Channel.PHONE,
                        priority,
                        null)));
    }

    private CaseView seenBy(String username, long id) {
        return as.user(username, () -> casework.find(id));
    }

    private void move(String username, long id, String to, String note) {
        as.user(username, () -> casework.transition(new MoveCase(id, null, to, note)));
    }

    private void solve(String username, long id) {
        TaskView duty = seenBy(username, id).tasks().stream()
                .filter(t -> t.duty().equals("SOLVE") && t.completedAt() == null)
                .findFirst()
                .orElseThrow();
        as.user(username, () -> work.complete(duty.id(), duty.version(), "DONE", "已更换滤芯"));
    }

    private List<EvidenceKind> kinds(long id) {
        return as.role(Role.CUSTOMER_DEPT, () -> casework.evidence(id, FIRST_PAGE)).rows().stream()
                .map(EvidenceRow::kind)
                .sorted(Comparator.comparing(Enum::ordinal))
                .toList();
    }

    @Test
    void aServiceRequestFlowsFromTheCallToTheCustomersConfirmation() {
        long id = open("EQUIPMENT_FAULT");
        CaseView opened = seenBy("functional", id);
        assertThat(opened.row().unitCode()).isEqualTo("ENGINEERING");
        assertThat(opened.takeable()).isTrue();

        as.user("functional", () -> casework.take(id, opened.row().version()));
        TestClock.advance(Duration.ofMinutes(30));
        move("functional", id, "IN_PROGRESS", null);
        assertThat(seenBy("functional", id).clocks())
                .filteredOn(c -> c.code().equals("RESPONSE"))
                .extracting(ClockView::state)
                .containsExactly(ClockState.MET);

        assertThatThrownBy(() -> move("functional", id, "RESOLVED", "好了")).isInstanceOf(StageBlockedException.class);
        solve("functional", id);
        TestClock.advance(Duration.ofHours(1));
        move("functional", id, "RESOLVED", "更换滤芯后恢复");
        move("service", id, "CLOSED", "客户电话确认");

        CaseView closed = seenBy("customer_dept", id);
        assertThat(closed.row().status()).isEqualTo(StageKind.CLOSED);
        EvidenceRow resolved = as.role(Role.CUSTOMER_DEPT, () -> casework.evidence(id, FIRST_PAGE)).rows().stream()
                .filter(e -> e.kind() == EvidenceKind.RESOLVED)
                .findFirst()
                .orElseThrow();
        assertThat(resolved.targetMet()).isTrue();
        assertThat(resolved.calendarMinutes()).isEqualTo(90);
        assertThat(resolved.workingMinutes()).isEqualTo(90);
        assertThat(kinds(id))
                .containsExactly(
                        EvidenceKind.OPENED,
                        EvidenceKind.ROUTED,
                        EvidenceKind.ASSIGNED,
                        EvidenceKind.RESPONDED,
                        EvidenceKind.STAGE_CHANGED,
                        EvidenceKind.TASK_DONE,
                        EvidenceKind.RESOLVED,
                        EvidenceKind.CONFIRMED,
                        EvidenceKind.CLOSED);
    }

    @Test
    void theClockStandsStillWhileTheCustomerHasToAct() {
        long id = open("EQUIPMENT_FAULT");
        as.user(
                "functional",
                () -> casework.take(id, seenBy("functional", id).row().version()));
        move("functional", id, "IN_PROGRESS", null);
        TestClock.advance(Duration.ofHours(1));
        move("functional", id, "WAITING_CUSTOMER", "等客户确认上门时间");
        assertThat(seenBy("functional", id).mainStage()).isEqualTo("IN_PROGRESS");
        assertThat(seenBy("functional", id).row().dueAt()).isNull();

        TestClock.advance(Duration.ofDays(7));
        move("functional", id, "IN_PROGRESS", null);
        ClockView resolution = seenBy("functional", id).clocks().stream()
                .filter(c -> c.code().equals("RESOLUTION"))
                .findFirst()
                .orElseThrow();
        assertThat(resolution.workingMinutesLeft()).isEqualTo(resolution.targetMinutes() - 60L);
    }

    @Test
    void twoPeopleCannotTakeTheSameCase() {
        long id = open("PAYMENT");
        long version = seenBy("tianli", id).row().version();
        as.user("tianli", () -> casework.take(id, version));

        assertThatThrownBy(() -> as.user("huxue", () -> casework.take(id, version)))
                .isInstanceOfSatisfying(
                        BusinessRuleException.class, e -> assertThat(e.getKey()).isEqualTo("casework.error.taken"));
    }

    @Test
    void anEditOnAnOldVersionIsRefused() {
        long id = open("PAYMENT");
        long version = seenBy("tianli", id).row().version();
        as.user("tianli", () -> casework.take(id, version));

        assertThatThrownBy(() -> as.user("tianli", () -> casework.respond(id, version, "已到账")))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void onlyThoseConcernedSeeACase() {
        long id = open("PAYMENT");

        assertThat(seenBy("sales", id).workable()).isFalse();
        assertThatThrownBy(() -> seenBy("project_team", id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> seenBy("caoyang", id)).isInstanceOf(NotFoundException.class);
        assertThat(as.user(
                                "caoyang",
                                () -> casework.list(
                                        new CaseFilter(
                                                null, null, null, null, null, null, customer, null, null, null, false,
                                                false, null, null),
                                        FIRST_PAGE))
                        .total())
                .isZero();
    }

    @Test
    void whoMayOnlySeeACaseCannotMoveIt() {
        long id = open("PAYMENT");

        assertThatThrownBy(() -> move("sales", id, "IN_PROGRESS", null))
                .isInstanceOfSatisfying(
                        BusinessRuleException.class, e -> assertThat(e.getKey()).isEqualTo("casework.error.notYours"));
    }

    @Test
    void aWayTheDefinitionDoesNotKnowIsRefused() {
        long id = open("PAYMENT");

        assertThatThrownBy(() -> move("customer_dept", id, "RESOLVED", "x"))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getKey())
                        .isEqualTo("casework.error.noTransition"));
        assertThatThrownBy(() -> move("customer_dept", id, "NOWHERE", "x"))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getKey())
                        .isEqualTo("casework.error.unknownStage"));
    }

    @Test
    void goingToAnotherUnitCountsAsReassignmentAndTakesTheDutiesAlong() {
        long id = open("EQUIPMENT_FAULT");
        CaseView opened = seenBy("functional", id);
        as.user(
                "functional",
                () -> casework.assign(
                        new AssignCase(id, opened.row().version(), new Assignee("SYSTEMS", null), "是系统问题")));

        CaseView moved = seenBy("hejun", id);
        assertThat(moved.reassignments()).isEqualTo(1);
        assertThat(moved.tasks()).extracting(TaskView::unitCode).containsOnly("SYSTEMS");
    }

    @Test
    void manyCasesAreGivenAtOnceAndTheOthersAreTold() {
        List<Long> ids = new ArrayList<>(List.of(open("PAYMENT"), open("PAYMENT"), open("PAYMENT")));
        ids.add(-7L);

        List<BulkResult> results = as.user("huxue", () -> casework.assignAll(ids, new Assignee(null, "tianli"), null));

        assertThat(results).extracting(BulkResult::done).containsExactly(true, true, true, false);
        assertThat(seenBy("tianli", ids.get(2)).row().personUsername()).isEqualTo("tianli");
    }

    @Test
    void myWorkShowsWhatIsUrgentFirst() {
        long id = open("PAYMENT");
        as.user("tianli", () -> casework.take(id, seenBy("tianli", id).row().version()));
        assertThat(group("tianli", WorkGroup.TODAY)).contains(id);

        TestClock.advance(Duration.ofHours(3));
        assertThat(group("tianli", WorkGroup.OVERDUE)).contains(id);
        WorkCounts counts = as.user("tianli", () -> work.counts());
        WorkOverview overview = as.user("tianli", () -> work.overview(10));
        assertThat(overview.counts()).isEqualTo(counts);
        assertThat(overview.mine().get(WorkGroup.OVERDUE))
                .extracting(row -> row.owed().caseId())
                .contains(id);
        assertThat(counts.mine().get(WorkGroup.OVERDUE)).isPositive();
        assertThat(counts.mine()).containsOnlyKeys(WorkGroup.values());
    }

    @Test
    void aQueueIsSeenByThoseWhoHoldTheRoleInTheUnit() {
        long id = open("PAYMENT");

        assertThat(queue("tianli")).contains(id);
        assertThat(queue("functional")).doesNotContain(id);
        assertThat(queue("service")).doesNotContain(id);
    }

    private List<Long> group(String username, WorkGroup group) {
        return as
                .user(username, () -> work.list(new WorkFilter(WorkScope.MINE, group, null, null), FIRST_PAGE))
                .rows()
                .stream()
                .map(row -> row.owed().caseId())
                .toList();
    }

    private List<Long> queue(String username) {
        return as
                .user(username, () -> work.list(new WorkFilter(WorkScope.QUEUE, null, null, null), FIRST_PAGE))
                .rows()
                .stream()
                .map(row -> row.owed().caseId())
                .toList();
    }

    @Test
    void aContactPersonOfTheCustomerIsNamedByThoseWhoWorkOnTheCase() {
        long id = open("PAYMENT");
        CaseView seen = seenBy("tianli", id);
        long customer = seen.row().customerId();
        long contact = as.role(
                Role.CUSTOMER_DEPT,
                () -> contacts.add(customer, new ContactCommand("王伟", null, null, null, null, true)));
        long version = seen.row().version();

        assertThatThrownBy(() -> as.user("tianli", () -> casework.nameContact(id, version, -1)))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> as.user("functional", () -> casework.nameContact(id, version, contact)))
                .isInstanceOf(BusinessRuleException.class);
        as.user("tianli", () -> casework.nameContact(id, version, contact));

        assertThat(seenBy("tianli", id).contactName()).isEqualTo("王伟");
        assertThatThrownBy(() -> as.user("tianli", () -> casework.nameContact(id, version, contact)))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void controlCharactersAreRefusedWhereverTextIsTyped() {
        long id = open("PAYMENT");
        String broken = "a\u0000b";
        long version = seenBy("tianli", id).row().version();

        assertThatThrownBy(() -> as.user("tianli", () -> casework.note(id, broken)))
                .isInstanceOf(InvalidCallException.class);
        assertThatThrownBy(() -> as.user("tianli", () -> casework.respond(id, version, broken)))
                .isInstanceOf(InvalidCallException.class);
        assertThatThrownBy(() -> move("tianli", id, "IN_PROGRESS", broken)).isInstanceOf(InvalidCallException.class);
    }

    @Test
    void aLateAnswerIsWarnedOfOnceAndEscalatedOnce() {
        long id = open("PAYMENT");
        TestClock.advance(Duration.ofMinutes(100));
        escalation.escalate();
        escalation.escalate();
        assertThat(kinds(id)).filteredOn(EvidenceKind.WARNED::equals).hasSize(1);

        TestClock.advance(Duration.ofHours(2));
        escalation.escalate();
        escalation.escalate();
        assertThat(kinds(id)).filteredOn(EvidenceKind.ESCALATED::equals).hasSize(1);
        assertThat(kinds(id)).filteredOn(EvidenceKind.UNANSWERED::equals).hasSize(1);
    }

    /** Two nodes are two that ask for the same clocks at the same time; one node's timer never does. */
    @Test
    void ofTwoNodesOneTells() throws Exception {
        List<Long> cases = Stream.generate(() -> open("PAYMENT")).limit(12).toList();
        TestClock.advance(Duration.ofMinutes(100));
        List<Long> due = escalations.due(0, 1000);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Future<?>> done = Stream.of(due, due)
                .<Future<?>>map(clocks -> nodes.submit(() -> {
                    for (int from = 0; from < clocks.size(); from += 3) {
                        escalations.escalate(clocks.subList(from, Math.min(clocks.size(), from + 3)));
                    }
                }))
                .toList();
        for (Future<?> each : done) {
            each.get();
        }
        nodes.shutdown();
        escalation.escalate();
        assertThat(cases).allSatisfy(id -> assertThat(kinds(id))
                .filteredOn(EvidenceKind.WARNED::equals)
                .hasSize(1));
    }

    @Test
    void aServicePolicyDecidesOnCasesTakenInWhileItHolds() {
        long before = open("PAYMENT", Priority.LOW);
        long policy = decide(20, 100, new PolicyStep(ClockEnd.RESPONSE, 10, Role.EXECUTIVE));
        long id = open("PAYMENT", Priority.LOW);
        ServicePolicyRow known = as.role(Role.SERVICE, () -> policies.find(policy));
        as.role(Role.CUSTOMER_DEPT, () -> policies.replace(policy, known.version(), promise(Priority.LOW, 40, null)));
        long after = open("PAYMENT", Priority.LOW);

        assertThat(seenBy("customer_dept", before).policy()).isNull();
        assertThat(targets(before)).containsExactly(240, 1440);
        assertThat(seenBy("customer_dept", id).policy().id()).isEqualTo(policy);
        assertThat(targets(id)).containsExactly(20, 100);
        assertThat(targets(after)).containsExactly(40, 1440);
        TestClock.advance(Duration.ofMinutes(31));
        escalation.escalate();
        escalation.escalate();
        escalation.escalate();
        assertThat(as.role(Role.CUSTOMER_DEPT, () -> casework.evidence(id, FIRST_PAGE))
                        .rows())
                .filteredOn(row -> row.kind() == EvidenceKind.ESCALATED)
                .extracting(EvidenceRow::note)
                .containsExactly("EXECUTIVE");

        noPolicies();
        assertThat(seenBy("customer_dept", open("PAYMENT", Priority.LOW)).policy())
                .isNull();
    }

    @Test
    void aPolicyTellsHowItWouldHaveDoneAndLeavesCasesToWhoeverSaysMore() {
        long general = as.role(
                Role.CUSTOMER_DEPT,
                () -> policies.create(new ServicePolicyCommand(null, null, Priority.HIGH, null, 60, List.of())));
        PolicyTrial before = trial(general);
        resolved(Duration.ofMinutes(30));
        resolved(Duration.ofMinutes(90));
        PolicyTrial after = trial(general);
        long closer = as.role(Role.CUSTOMER_DEPT, () -> policies.create(promise(Priority.HIGH, 10, 95)));
        PolicyTrial left = trial(general);
        PolicyTrial taken = trial(closer);
        noPolicies();

        assertThat(after.cases() - before.cases()).isEqualTo(2);
        assertThat(left.cases() + taken.cases()).isEqualTo(after.cases());
        assertThat(after.resolved() - before.resolved()).isEqualTo(2);
        assertThat(after.resolvedInTime() - before.resolvedInTime()).isEqualTo(1);
        assertThat(after.answered()).isZero();
        assertThat(taken.resolved()).isGreaterThanOrEqualTo(2);
        assertThat(taken.answeredInTime()).isGreaterThanOrEqualTo(2);
        assertThat(left.resolved() + taken.resolved()).isEqualTo(after.resolved());
    }

    @Test
    void aCaseResolvedTwiceIsTriedOnce() {
        long general = as.role(
                Role.CUSTOMER_DEPT,
                () -> policies.create(new ServicePolicyCommand(null, null, Priority.HIGH, null, 60, List.of())));
        PolicyTrial before = trial(general);
        long id = resolved(Duration.ofMinutes(30));
        move("functional", id, "IN_PROGRESS", "又出现");
        solve("functional", id);
        TestClock.advance(Duration.ofMinutes(90));
        move("functional", id, "RESOLVED", "更换主板");
        PolicyTrial after = trial(general);
        noPolicies();

        assertThat(after.resolved() - before.resolved()).isEqualTo(1);
        assertThat(after.resolvedInTime()).isEqualTo(before.resolvedInTime());
    }

    @Test
    void theCustomerOfAnOpenCaseHearsHowItStandsAsOftenAsThePolicySays() throws Exception {
        as.role(
                Role.CUSTOMER_DEPT,
                () -> policies.create(new ServicePolicyCommand(
                        null, "SERVICE_REQUEST", Priority.LOW, null, null, 120, Channel.WECHAT, List.of())));
        long id = open("PAYMENT", Priority.LOW);
        noPolicies();
        assertThat(word(id).targetMinutes()).isEqualTo(120);
        assertThat(seenBy("tianli", id).policy().wordChannel()).isEqualTo(Channel.WECHAT);
        as.user("tianli", () -> casework.respond(id, seenBy("tianli", id).row().version(), "款项已查到"));

        TestClock.advance(Duration.ofMinutes(95));
        escalation.escalate();
        assertThat(kinds(id)).filteredOn(EvidenceKind.WARNED::equals).hasSize(1);
        TestClock.advance(Duration.ofMinutes(26));
        escalation.escalate();
        escalation.escalate();
        assertThat(kinds(id)).filteredOn(EvidenceKind.UNINFORMED::equals).hasSize(1);
        assertThat(kinds(id)).filteredOn(EvidenceKind.ESCALATED::equals).hasSize(1);
        assertThat(word(id).overdue()).isTrue();
        assertThat(seenBy("tianli", id).row().dueAt()).isEqualTo(word(id).dueAt());

        inform(id, Channel.WECHAT, null);
        assertThat(word(id).overdue()).isFalse();
        assertThat(word(id).missedTimes()).isEqualTo(1);
        assertThat(as.role(Role.CUSTOMER_DEPT, () -> casework.evidence(id, FIRST_PAGE))
                        .rows())
                .filteredOn(row -> row.kind() == EvidenceKind.INFORMED)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.targetMet()).isFalse();
                    assertThat(row.note()).isEqualTo("财务明天回款");
                });
        transaction.begin();
        List<String> told = em.createQuery(
                        "select i.summary from Interaction i where i.customer.id = :customer and i.direction = :out",
                        String.class)
                .setParameter("customer", customer)
                .setParameter("out", TouchDirection.OUT)
                .getResultList();
        transaction.commit();
        assertThat(told).singleElement().asString().endsWith("财务明天回款");
    }

    @Test
    void whoWantsToBeLeftAloneIsToldThatWayOnlyForAReason() {
        long id = open("PAYMENT", Priority.LOW);
        as.user("tianli", () -> casework.respond(id, seenBy("tianli", id).row().version(), "款项已查到"));
        as.role(
                Role.CUSTOMER_DEPT,
                () -> consents.block(customer, new BlockCommand(null, ContactChannel.PHONE, "不希望接到电话", null)));

        assertThatThrownBy(() -> inform(id, Channel.PHONE, null))
                .extracting("field")
                .isEqualTo("contactReason");
        assertThat(kinds(id)).doesNotContain(EvidenceKind.INFORMED);
        inform(id, Channel.WECHAT, null);
        inform(id, Channel.PHONE, "停机时间须当面约定");
        assertThat(kinds(id)).filteredOn(EvidenceKind.INFORMED::equals).hasSize(2);
    }

    private void inform(long id, Channel way, String reason) {
        as.user(
                "tianli",
                () -> words.inform(
                        new InformCustomer(id, seenBy("tianli", id).row().version(), way, "财务明天回款", reason)));
    }

    private ClockView word(long id) {
        return seenBy("tianli", id).clocks().stream()
                .filter(clock -> clock.code().equals(ClockRule.WORD))
                .findFirst()
                .orElseThrow();
    }

    private PolicyTrial trial(long policy) {
        return as.role(Role.EXECUTIVE, () -> policies.trial()).stream()
                .filter(each -> each.policyId() == policy)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatDoesNotFitAPolicyIsRefused() {
        long policy = decide(20, 100);

        assertThatThrownBy(() -> decide(30, 90)).extracting("key").isEqualTo("policy.error.scopeTaken");
        assertThatThrownBy(() -> as.role(
                        Role.CUSTOMER_DEPT, () -> policies.replace(policy, 1, promise(Priority.CRITICAL, 20, 90))))
                .extracting("key")
                .isEqualTo("policy.error.otherScope");
        assertThatThrownBy(() ->
                        as.role(Role.CUSTOMER_DEPT, () -> policies.replace(policy, 7, promise(Priority.LOW, 20, 90))))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> as.role(
                        Role.CUSTOMER_DEPT,
                        () -> policies.create(
                                new ServicePolicyCommand(null, "NO_SUCH_TYPE", null, 20, null, List.of()))))
                .extracting("field")
                .isEqualTo("caseType");
        assertThatThrownBy(() -> as.role(Role.SERVICE, () -> policies.end(policy, 1)))
                .isInstanceOf(EJBAccessException.class);
        noPolicies();
        assertThatThrownBy(() -> as.role(Role.SERVICE, () -> policies.find(policy)))
                .isInstanceOf(NotFoundException.class);
    }

    private long decide(int response, int resolution, PolicyStep... steps) {
        return as.role(
                Role.CUSTOMER_DEPT,
                () -> policies.create(new ServicePolicyCommand(
                        null, "SERVICE_REQUEST", Priority.LOW, response, resolution, List.of(steps))));
    }

    private static ServicePolicyCommand promise(Priority priority, Integer response, Integer resolution) {
        return new ServicePolicyCommand(null, "SERVICE_REQUEST", priority, response, resolution, List.of());
    }

    private void noPolicies() {
        as.role(Role.CUSTOMER_DEPT, () -> policies.list()
                .forEach(policy -> policies.end(policy.id(), policy.version())));
    }

    private List<Integer> targets(long id) {
        return seenBy("customer_dept", id).clocks().stream()
                .map(ClockView::targetMinutes)
                .sorted()
                .toList();
    }

    /** An urgent case that is answered at once and resolved after that time. */
    private long resolved(Duration after) {
        TestClock.set(MONDAY);
        long id = open("EQUIPMENT_FAULT", Priority.HIGH);
        as.user(
                "functional",
                () -> casework.take(id, seenBy("functional", id).row().version()));
        move("functional", id, "IN_PROGRESS", null);
        solve("functional", id);
        TestClock.advance(after);
        move("functional", id, "RESOLVED", "更换滤芯后恢复");
        return id;
    }

    @Test
    void aReopenedCaseMissesItsTargetOnlyByItsOwnTime() {
        long id = open("EQUIPMENT_FAULT");
        as.user(
                "functional",
                () -> casework.take(id, seenBy("functional", id).row().version()));
        move("functional", id, "IN_PROGRESS", null);
        solve("functional", id);
        move("functional", id, "RESOLVED", "好了");
        TestClock.advance(Duration.ofDays(14));
        move("service", id, "IN_PROGRESS", "客户说又坏了");
        solve("functional", id);
        move("functional", id, "RESOLVED", "更换主板");

        CaseView view = seenBy("functional", id);
        assertThat(view.reopened()).isEqualTo(1);
        List<EvidenceRow> resolved =
                as.role(Role.CUSTOMER_DEPT, () -> casework.evidence(id, FIRST_PAGE)).rows().stream()
                        .filter(e -> e.kind() == EvidenceKind.RESOLVED)
                        .toList();
        assertThat(resolved).hasSize(2).allSatisfy(e -> assertThat(e.targetMet())
                .isTrue());
    }

    @Test
    void runningCasesKeepTheirDefinition() {
        long id = open("PAYMENT");
        ProcessModel now = as.role(Role.ADMIN, () -> processes.active()).stream()
                .filter(m -> m.code().equals("SERVICE_REQUEST"))
                .findFirst()
                .orElseThrow();
        long draft = as.role(Role.ADMIN, () -> processes.saveDraft(now, 0));
        long version = as.role(Role.ADMIN, () -> processes.find(draft).row().version());
        as.role(Role.ADMIN, () -> processes.activate(draft, version));

        int before = seenBy("tianli", id).revision();
        assertThat(seenBy("tianli", open("PAYMENT")).revision()).isGreaterThan(before);
    }

    @Test
    void aDefinitionThatCannotWorkIsRefusedWithTheReason() {
        ProcessModel now = as.role(Role.ADMIN, () -> processes.active()).get(0);
        List<Stage> stages = new ArrayList<>(now.stages());
        stages.add(new Stage("LOST", now.label(), StageKind.ACTIVE, null, List.of(), List.of()));
        ProcessModel broken = new ProcessModel(
                "BROKEN",
                now.label(),
                now.numberPrefix(),
                now.categories(),
                stages,
                now.transitions(),
                now.clocks(),
                now.escalations());

        assertThat(as.role(Role.ADMIN, () -> processes.check(broken)))
                .extracting(f -> f.key() + " " + f.subject())
                .containsExactly("casework.definition.unreachable LOST");
        long draft = as.role(Role.ADMIN, () -> processes.saveDraft(broken, 0));
        assertThatThrownBy(() -> as.role(Role.ADMIN, () -> processes.activate(draft, 1)))
                .isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void aRepeatedRequestFromAnotherSystemOpensOneCase() {
        OpenCase command = new OpenCase(
                "COMPLAINT", "QUALITY", customer, null, "施工噪音", null, Channel.WEB, null, "ERP-" + customer);
        long first = as.role(Role.SERVICE, () -> casework.open(command));

        assertThat(as.<Long>role(Role.SERVICE, () -> casework.open(command))).isEqualTo(first);
    }

    @Test
    void anyPartOfItsSubjectNumberOrCustomerFindsACase() {
        List<CaseRow> drifting = found("漂移");
        assertThat(drifting).isNotEmpty().allSatisfy(row -> assertThat(row.subject())
                .contains("漂移"));
        assertThat(found("飘").stream().map(CaseRow::subject)).noneMatch(subject -> subject.contains("漂移"));
        assertThat(found("电 漂移 大学城")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.subject()).contains("漂移");
            assertThat(row.customerName()).contains("大学城");
        });
        assertThat(found("ＣＢＣ-200 純水")).isNotEmpty();
        assertThat(found(drifting.get(0).number().toLowerCase(Locale.ROOT)))
                .extracting(CaseRow::id)
                .containsExactly(drifting.get(0).id());
    }

    private List<CaseRow> found(String text) {
        CaseFilter filter = new CaseFilter(
                text, null, null, null, Set.of(), null, null, null, null, null, false, false, null, null);
        return as.user("customer_dept", () -> casework.list(filter, FIRST_PAGE)).rows();
    }

    @Test
    void pagesTakeAConstantNumberOfStatements() {
        long id = open("EQUIPMENT_FAULT");
        for (int i = 0; i < 20; i++) {
            open("PAYMENT");
        }
        assertThat(statements(() -> casework.find(id))).isLessThanOrEqualTo(10);
        assertThat(statements(() -> work.overview(20))).isLessThanOrEqualTo(10);
        assertThat(statements(() -> casework.list(CaseFilter.any(), FIRST_PAGE)))
                .isLessThanOrEqualTo(6);
        assertThat(statements(() -> work.list(new WorkFilter(WorkScope.QUEUE, null, null, null), FIRST_PAGE)))
                .isLessThanOrEqualTo(8);
    }

    private int statements(Callable<?> call) {
        return as.user("customer_dept", () -> {
            StatementCount.reset();
            call.call();
            return StatementCount.get();
        });
    }
}
