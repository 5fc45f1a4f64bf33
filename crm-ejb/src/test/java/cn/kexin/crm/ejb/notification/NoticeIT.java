package cn.kexin.crm.ejb.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.notification.NoticeKind;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.casework.AssignCase;
import cn.kexin.crm.ejb.casework.Assignee;
import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.casework.internal.EscalationTimer;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.NewOrganisation;
import cn.kexin.crm.ejb.notification.internal.RetainedNotices;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.DelegationCommand;
import cn.kexin.crm.ejb.organisation.DelegationFacade;
import cn.kexin.crm.ejb.organisation.LeaveCommand;
import cn.kexin.crm.ejb.organisation.PeopleFacade;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told on screen, and that they are told only what they may see. */
class NoticeIT extends FacadeTest {

    private static final PageRequest ALL = new PageRequest(0, 200, null);
    private static final NoticeFilter EVERYTHING = new NoticeFilter(null, null);

    /** Half past nine on a Monday in China. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:30:00Z");

    @EJB
    private NoticeFacade notices;

    @EJB
    private NoticeWatch watch;

    @EJB
    private CaseworkFacade casework;

    @EJB
    private CustomerFacade customers;

    @EJB
    private DelegationFacade delegations;

    @EJB
    private PeopleFacade people;

    @EJB
    private EscalationTimer escalation;

    @Inject
    private CompanyDay day;

    @Inject
    private RetainedNotices retained;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserTransaction transaction;

    private long customer;

    @BeforeEach
    void aCustomerOfTheChengduBranch() {
        TestClock.set(MONDAY);
        customer = as.user(
                "caoyang", () -> customers.create(NewOrganisation.of("通知有限公司", null, "CHENGDU", "caoyang"), true));
    }

    private long open(String category) {
        return as.user(
                "service",
                () -> casework.open(new OpenCase(
                        "SERVICE_REQUEST",
                        category,
                        customer,
                        null,
                        "加药装置不启动",
                        null,
                        Channel.PHONE,
                        Priority.NORMAL,
                        null)));
    }

    private CaseView seen(long id) {
        return as.user("customer_dept", () -> casework.find(id));
    }

    private void give(long id, String unit, String person) {
        as.user(
                "customer_dept",
                () -> casework.assign(new AssignCase(id, seen(id).row().version(), new Assignee(unit, person), null)));
    }

    private List<NoticeRow> of(String username, long subject) {
        return as.user(username, () -> notices.list(EVERYTHING, ALL)).rows().stream()
                .filter(row -> row.subjectId() == subject)
                .toList();
    }

    private List<NoticeKind> kinds(String username, long subject) {
        return of(username, subject).stream().map(NoticeRow::kind).toList();
    }

    @Test
    void whoseQueueACaseComesToIsToldAndThenWhoeverItIsGivenTo() {
        long id = open("EQUIPMENT_FAULT");
        assertThat(kinds("functional", id)).contains(NoticeKind.CASE_QUEUED);
        assertThat(kinds("service", id)).as("whose doing it was").doesNotContain(NoticeKind.CASE_QUEUED);
        assertThat(kinds("tianli", id)).as("another department").isEmpty();

        give(id, "ENGINEERING", "functional");
        NoticeRow given = of("functional", id).get(0);
        assertThat(given.kind()).isEqualTo(NoticeKind.CASE_ASSIGNED);
        assertThat(given.actorName()).isEqualTo("陈静");
        assertThat(given.about().number()).isEqualTo(seen(id).row().number());
        assertThat(given.about().name()).isEqualTo("加药装置不启动");
        assertThat(given.unread()).isTrue();
    }

    @Test
    void aClockTellsWhoeverHoldsTheCaseThenTheirHead() {
        long id = open("EQUIPMENT_FAULT");
        give(id, "ENGINEERING", "functional");
        TestClock.advance(Duration.ofHours(1).plusMinutes(40));
        escalation.escalate();
        TestClock.advance(Duration.ofHours(8));
        escalation.escalate();

        assertThat(of("functional", id))
                .filteredOn(row -> row.kind() == NoticeKind.CLOCK_WARNED)
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.detail()).isNotNull());
        assertThat(kinds("dept_head", id)).contains(NoticeKind.CLOCK_MISSED);
        assertThat(kinds("liangyan", id)).as("head of another department").isEmpty();
    }

    @Test
    void aNoticeGoesOutOfSightWithItsCase() {
        long id = open("EQUIPMENT_FAULT");
        give(id, "ENGINEERING", "functional");
        NoticeRow told = of("functional", id).get(0);
        int before = as.user("functional", () -> notices.unread());

        give(id, "FINANCE", "tianli");

        assertThat(of("functional", id)).isEmpty();
        assertThat(as.user("functional", () -> notices.unread())).isLessThan(before);
        assertThatThrownBy(() -> as.user("functional", () -> notices.open(told.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(as.user("service", () -> notices.list(EVERYTHING, ALL)).rows())
                .as("told to somebody else")
                .noneMatch(row -> row.id() == told.id());
    }

    @Test
    void whatIsOpenedIsReadAndNobodyReadsForAnother() {
        long id = open("EQUIPMENT_FAULT");
        give(id, "ENGINEERING", "functional");
        NoticeRow told = of("functional", id).get(0);

        as.user("tianli", () -> notices.markRead(List.of(told.id())));
        assertThat(of("functional", id).get(0).unread()).isTrue();

        as.user("functional", () -> notices.open(told.id()));
        assertThat(of("functional", id).get(0).unread()).isFalse();
        as.user("functional", () -> notices.markAllRead());
        assertThat(as.user("functional", () -> notices.unread())).isZero();
        assertThat(as.user("functional", () -> notices.list(new NoticeFilter(null, true), ALL))
                        .total())
                .isZero();
    }

    @Test
    void whoStandsInForSomebodyIsToldWithThem() {
        as.user(
                "functional",
                () -> delegations.create(new DelegationCommand(
                        null, "xuming", day.today(), day.today().plusDays(3), "出差")));
        assertThat(as.user("xuming", () -> notices.list(new NoticeFilter(NoticeKind.DELEGATED, null), ALL))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.about().number()).isEqualTo("刘志强"));

        long id = open("EQUIPMENT_FAULT");
        give(id, "ENGINEERING", "functional");

        assertThat(kinds("xuming", id)).contains(NoticeKind.CASE_ASSIGNED);
    }

    @Test
    void theScreensOfEveryNodeHearThatThereIsSomethingAndNothingElse() {
        long id = open("EQUIPMENT_FAULT");
        give(id, "ENGINEERING", "functional");
        long told = of("functional", id).get(0).id();

        assertThat(watch.toldSince(MONDAY)).containsEntry(told, "functional");
        assertThat(watch.toldSince(MONDAY.plusSeconds(1))).doesNotContainKey(told);
    }

    @Test
    void whoeverLeavesIsToldNothingMoreAndTheSuccessorHearsOfTheCases() {
        long id = open("EQUIPMENT_FAULT");
        give(id, "SYSTEMS", "zengzhi");
        Person leaving = em.createQuery("select p from Person p where p.username = 'zengzhi'", Person.class)
                .getSingleResult();
        as.role(
                Role.ADMIN,
                () -> people.leave(new LeaveCommand(leaving.getId(), leaving.getVersion(), "hejun", day.today())));

        assertThat(kinds("hejun", id)).contains(NoticeKind.CASE_ASSIGNED);
        assertThat(watch.toldSince(Instant.EPOCH)).doesNotContainValue("zengzhi");
    }

    @Test
    void afterAWhileNoticesGo() throws Exception {
        open("EQUIPMENT_FAULT");
        Instant later = MONDAY.plus(Duration.ofDays(200));
        assertThat(retained.count(later)).isPositive();

        transaction.begin();
        while (retained.take(later, 500) > 0) {
            assertThat(retained.leastDays()).isPositive();
        }
        transaction.commit();

        assertThat(retained.count(later)).isZero();
    }
}
