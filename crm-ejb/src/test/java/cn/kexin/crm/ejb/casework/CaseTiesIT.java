package cn.kexin.crm.ejb.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.StageBlockedException;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseTiesIT extends FacadeTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:30:00Z");
    private static final AtomicLong NUMBERS = new AtomicLong(97_000);

    @EJB
    private CaseworkFacade casework;

    @EJB
    private CaseTiesFacade ties;

    @EJB
    private MajorFaultFacade faults;

    @EJB
    private WorkFacade work;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    private long customer;
    private long another;

    @BeforeEach
    void twoCustomersOfTheChongqingBranch() throws Exception {
        TestClock.set(MONDAY);
        transaction.begin();
        customer = customer("璧山水厂");
        another = customer("铜梁水厂");
        transaction.commit();
    }

    private long customer(String name) {
        Customer created = new Customer(
                "KH-" + NUMBERS.incrementAndGet(),
                CustomerKind.ORGANISATION,
                name,
                em.createQuery("select u from OrgUnit u where u.code = 'CHONGQING'", OrgUnit.class)
                        .getSingleResult(),
                em.createQuery("select p from Person p where p.username = 'sales'", Person.class)
                        .getSingleResult(),
                MONDAY);
        em.persist(created);
        return created.getId();
    }

    private static OpenCase request(long of, String category) {
        return new OpenCase("SERVICE_REQUEST", category, of, null, "泵站停机", null, Channel.PHONE, Priority.NORMAL, null);
    }

    private long open(long of) {
        return as.role(Role.SERVICE, () -> casework.open(request(of, "SYSTEM_FAULT")));
    }

    private CaseView seen(long id) {
        return as.role(Role.CUSTOMER_DEPT, () -> casework.find(id));
    }

    private void begin(long id) {
        as.role(Role.CUSTOMER_DEPT, () -> {
            casework.take(id, seen(id).row().version());
            casework.transition(new MoveCase(id, null, "IN_PROGRESS", null));
        });
    }

    private void solve(long id) {
        TaskView duty = seen(id).tasks().stream()
                .filter(task -> task.duty().equals("SOLVE") && task.completedAt() == null)
                .findFirst()
                .orElseThrow();
        as.role(Role.CUSTOMER_DEPT, () -> work.complete(duty.id(), duty.version(), "DONE", "已更换控制板"));
    }

    private void resolve(long id) {
        as.role(Role.CUSTOMER_DEPT, () -> casework.transition(new MoveCase(id, null, "RESOLVED", "已修复")));
    }

    private StageKind status(long id) {
        return seen(id).row().status();
    }

    @Test
    void aPartHasItsOwnDepartmentAndHoldsTheWholeUntilItIsDone() {
        long whole = open(customer);
        begin(whole);
        long part = as.role(Role.CUSTOMER_DEPT, () -> ties.splitOff(whole, request(customer, "PAYMENT")));

        assertThat(seen(part).row().unitCode()).isEqualTo("FINANCE");
        assertThat(as.role(Role.CUSTOMER_DEPT, () -> ties.of(whole)).rows())
                .extracting(TiedCaseRow::id, TiedCaseRow::tie)
                .containsExactly(tuple(part, CaseTie.CHILD));
        assertThat(as.role(Role.CUSTOMER_DEPT, () -> ties.of(part)).rows())
                .extracting(TiedCaseRow::id, TiedCaseRow::tie)
                .containsExactly(tuple(whole, CaseTie.PARENT));
        solve(whole);
        assertThatThrownBy(() -> resolve(whole)).isInstanceOf(StageBlockedException.class);
        begin(part);
        solve(part);
        resolve(part);
        resolve(whole);
        assertThat(status(whole)).isEqualTo(StageKind.RESOLVED);

        assertThatThrownBy(() -> as.role(Role.CUSTOMER_DEPT, () -> ties.splitOff(whole, request(another, "PAYMENT"))))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getField())
                        .isEqualTo("customerId"));
    }

    @Test
    void twoOfOneMatterBecomeOneAndASecondPersonWhoMergesThemIsTold() {
        long earlier = open(customer);
        TestClock.advance(Duration.ofMinutes(5));
        long later = open(customer);
        long version = seen(later).row().version();

        assertThat(as.role(Role.CUSTOMER_DEPT, () -> ties.merge(later, version, earlier)))
                .isEqualTo(earlier);
        assertThat(status(later)).isEqualTo(StageKind.CLOSED);
        assertThat(as.role(Role.CUSTOMER_DEPT, () -> casework.evidence(later, new PageRequest(0, 50, null)))
                        .rows())
                .extracting(EvidenceRow::kind)
                .contains(EvidenceKind.MERGED_INTO)
                .doesNotContain(EvidenceKind.RESOLVED, EvidenceKind.RESPONDED);
        assertThat(as.role(Role.CUSTOMER_DEPT, () -> ties.of(earlier)).rows())
                .extracting(TiedCaseRow::tie)
                .containsExactly(CaseTie.MERGED);
        assertThatThrownBy(() -> as.role(Role.CUSTOMER_DEPT, () -> ties.merge(later, version, earlier)))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> as.role(
                        Role.CUSTOMER_DEPT,
                        () -> ties.merge(earlier, seen(earlier).row().version(), open(another))))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getKey())
                        .isEqualTo("casework.error.otherCustomer"));
    }

    private void close(long id) {
        begin(id);
        solve(id);
        resolve(id);
        as.role(Role.CUSTOMER_DEPT, () -> casework.transition(new MoveCase(id, null, "CLOSED", "客户已确认")));
    }

    private TiedCaseRow tie(long id, CaseTie kind) {
        return as.role(Role.CUSTOMER_DEPT, () -> ties.of(id)).rows().stream()
                .filter(row -> row.tie() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<EvidenceKind> evidence(long id) {
        return as.role(Role.CUSTOMER_DEPT, () -> casework.evidence(id, new PageRequest(0, 50, null))).rows().stream()
                .map(EvidenceRow::kind)
                .toList();
    }

    @Test
    void aMergedCaseIsTakenOutAgainWithItsStageClocksAndPartsAlsoOfOneThatIsClosedByNow() {
        long earlier = open(customer);
        TestClock.advance(Duration.ofMinutes(5));
        long later = open(customer);
        begin(later);
        long part = as.role(Role.CUSTOMER_DEPT, () -> ties.splitOff(later, request(customer, "PAYMENT")));
        TestClock.advance(Duration.ofMinutes(10));
        CaseView before = seen(later);
        as.role(Role.CUSTOMER_DEPT, () -> ties.merge(later, before.row().version(), earlier));
        begin(part);
        solve(part);
        resolve(part);
        close(earlier);
        TestClock.advance(Duration.ofHours(2));

        TiedCaseRow merged = tie(earlier, CaseTie.MERGED);
        assertThat(merged.undoable()).isTrue();
        assertThat(tie(later, CaseTie.MERGED_INTO).undoable()).isTrue();
        assertThat(as.role(Role.CUSTOMER_DEPT, () -> ties.undoMerge(later, merged.version())))
                .isEqualTo(earlier);

        CaseView after = seen(later);
        assertThat(after.row().stage()).isEqualTo(before.row().stage());
        assertThat(after.row().dueAt()).isEqualTo(before.row().dueAt());
        assertThat(after.clocks())
                .extracting(ClockView::code, ClockView::state, ClockView::dueAt)
                .containsExactlyElementsOf(before.clocks().stream()
                        .map(clock -> tuple(clock.code(), clock.state(), clock.dueAt()))
                        .toList());
        assertThat(status(earlier)).isEqualTo(StageKind.CLOSED);
        assertThat(tie(later, CaseTie.CHILD).id()).isEqualTo(part);
        assertThat(evidence(later)).contains(EvidenceKind.UNMERGED_FROM);
        assertThat(evidence(earlier)).contains(EvidenceKind.UNMERGED);
        assertThat(as.role(Role.CUSTOMER_DEPT, () -> ties.of(earlier)).rows()).isEmpty();
        assertThatThrownBy(() -> as.role(Role.CUSTOMER_DEPT, () -> ties.undoMerge(later, merged.version())))
                .as("submitted twice")
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> as.role(
                        Role.CUSTOMER_DEPT,
                        () -> ties.undoMerge(later, seen(later).row().version())))
                .isInstanceOfSatisfying(
                        BusinessRuleException.class, e -> assertThat(e.getKey()).isEqualTo("casework.error.notMerged"));
    }

    @Test
    void aMergeIsUndoneByThoseWhoMayMergeForThirtyDays() {
        long earlier = open(customer);
        TestClock.advance(Duration.ofMinutes(5));
        long later = open(customer);
        as.role(Role.CUSTOMER_DEPT, () -> ties.merge(later, seen(later).row().version(), earlier));
        long version = seen(later).row().version();

        assertThatThrownBy(() -> as.user("sales_director", () -> ties.undoMerge(later, version)))
                .as("sees both, works on neither")
                .isInstanceOfSatisfying(
                        BusinessRuleException.class, e -> assertThat(e.getKey()).isEqualTo("casework.error.notYours"));
        assertThatThrownBy(() -> as.user("functional", () -> ties.undoMerge(later, version)))
                .isInstanceOf(NotFoundException.class);
        TestClock.advance(Duration.ofDays(31));
        assertThat(tie(earlier, CaseTie.MERGED).undoable()).isFalse();
        assertThatThrownBy(() -> as.role(Role.CUSTOMER_DEPT, () -> ties.undoMerge(later, version)))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getKey())
                        .isEqualTo("casework.error.unmergeTooLate"));
    }

    @Test
    void manyCasesArePutUnderAFaultInOneGoAndTakenOutAgain() {
        long fault = open(customer);
        long first = open(another);
        long second = open(another);
        long before = open(another);
        long done = open(another);
        close(done);
        as.role(Role.CUSTOMER_DEPT, () -> faults.causedBy(before, fault));
        List<Long> all = List.of(first, second, before, done, fault, 999_999_999L);

        List<BulkResult> results = as.role(Role.CUSTOMER_DEPT, () -> faults.attach(all, fault));
        assertThat(results)
                .extracting(BulkResult::id, BulkResult::errorKey)
                .containsExactlyInAnyOrder(
                        tuple(first, null),
                        tuple(second, null),
                        tuple(before, "casework.error.underThisFault"),
                        tuple(done, "casework.error.closed"),
                        tuple(fault, "casework.error.majorHasMajor"),
                        tuple(999_999_999L, "common.error.notFound"));
        assertThat(evidence(first)).contains(EvidenceKind.AFFECTED);
        assertThat(as.role(Role.CUSTOMER_DEPT, () -> faults.attach(List.of(first, second), fault)))
                .as("submitted twice: nothing is done twice, and taking it back would not be offered")
                .noneMatch(BulkResult::done);
        assertThat(evidence(first)).containsOnlyOnce(EvidenceKind.AFFECTED);
        assertThat(as.user("sales_director", () -> faults.attach(List.of(open(another)), fault)))
                .extracting(BulkResult::errorKey)
                .containsExactly("casework.error.notYours");
        assertThatThrownBy(() -> as.role(Role.CUSTOMER_DEPT, () -> faults.attach(List.of(second), first)))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getKey())
                        .isEqualTo("casework.error.majorHasMajor"));

        assertThat(as.role(Role.CUSTOMER_DEPT, () -> faults.detach(List.of(first, second), fault)))
                .allMatch(BulkResult::done);
        assertThat(as.role(Role.CUSTOMER_DEPT, () -> faults.detach(List.of(first), fault)))
                .extracting(BulkResult::errorKey)
                .containsExactly("casework.error.notUnderFault");
        assertThat(as.role(Role.CUSTOMER_DEPT, () -> ties.of(fault)).rows())
                .extracting(TiedCaseRow::id)
                .containsExactly(before);
    }

    @Test
    void aFaultBehindManyIsAnsweredAndResolvedForAllAsFarAsNothingElseIsOpen() {
        long fault = open(customer);
        long ready = open(another);
        long busy = open(another);
        begin(ready);
        solve(ready);
        begin(busy);
        as.role(Role.CUSTOMER_DEPT, () -> {
            faults.causedBy(ready, fault);
            faults.causedBy(busy, fault);
        });
        assertThatThrownBy(() -> as.role(Role.CUSTOMER_DEPT, () -> faults.causedBy(fault, open(another))))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getKey())
                        .isEqualTo("casework.error.majorHasMajor"));

        assertThat(as.role(Role.CUSTOMER_DEPT, () -> faults.answerAffected(fault, "正在抢修")))
                .hasSize(2)
                .allMatch(BulkResult::done);
        assertThat(as.role(Role.CUSTOMER_DEPT, () -> faults.resolveAffected(fault, "泵站已恢复")))
                .extracting(BulkResult::id, BulkResult::done)
                .containsExactlyInAnyOrder(tuple(ready, true), tuple(busy, false));
        assertThat(status(ready)).isEqualTo(StageKind.RESOLVED);
        assertThat(status(busy)).isEqualTo(StageKind.ACTIVE);
    }

    @Test
    void whatSomebodyMayNotSeeIsOnlyCounted() {
        long mine = open(customer);
        long theirs = open(another);
        as.role(Role.CUSTOMER_DEPT, () -> {
            ties.relate(mine, theirs);
            ties.relate(theirs, mine);
            casework.assign(new AssignCase(mine, seen(mine).row().version(), new Assignee("ENGINEERING", null), null));
        });
        TiedCases seen = as.role(Role.CUSTOMER_DEPT, () -> ties.of(theirs));
        assertThat(seen.rows()).extracting(TiedCaseRow::tie).containsExactly(CaseTie.RELATED);

        TiedCases hidden = as.user("functional", () -> ties.of(mine));
        assertThat(hidden.rows()).isEmpty();
        assertThat(hidden.others()).isEqualTo(1);
        assertThatThrownBy(() -> as.user("functional", () -> ties.of(theirs))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as.user("functional", () -> ties.relate(mine, theirs)))
                .isInstanceOf(NotFoundException.class);

        as.role(Role.CUSTOMER_DEPT, () -> ties.unrelate(theirs, mine));
        assertThat(as.role(Role.CUSTOMER_DEPT, () -> ties.of(mine)).rows()).isEmpty();
    }
}
