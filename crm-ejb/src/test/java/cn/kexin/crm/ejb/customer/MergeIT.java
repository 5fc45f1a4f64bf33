package cn.kexin.crm.ejb.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.MergeFacade.MergeCommand;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Merging customers: what follows the losers, what is kept, and that it can be taken back. */
class MergeIT extends FacadeTest {

    private static final PageRequest FIRST = new PageRequest(0, 100, null);
    private static final Instant VISIT = Instant.parse("2026-01-05T02:00:00Z");

    /** Tables with a subject that is never a customer, and why their column may be left out. */
    private static final Set<String> SUBJECTS_THAT_ARE_NO_CUSTOMERS = Set.of("scorecard.subject_id");

    @EJB
    private CustomerFacade customers;

    @EJB
    private ContactFacade contacts;

    @EJB
    private InteractionFacade interactions;

    @EJB
    private MergeFacade merges;

    @Inject
    @Any
    private Instance<CustomerReferences> features;

    @Resource(lookup = "java:app/jdbc/crm")
    private DataSource dataSource;

    private static CustomerCommand command(String name, String phone, Long parentId, boolean core, String person) {
        return CustomerDraft.organisation(name)
                .phone(phone)
                .parent(parentId)
                .core(core)
                .owner("CHONGQING", person)
                .command();
    }

    private long create(String name, String phone, Long parentId) {
        return as.user("sales", () -> customers.create(command(name, phone, parentId, false, "sales"), true));
    }

    /** A customer with everything that points to one. */
    private long furnished(String name) {
        long id = create(name, "023-6111" + Math.abs(name.hashCode() % 10_000), null);
        as.user("sales", () -> {
            contacts.add(id, new ContactCommand("联系人" + name, null, null, "13800138000", null, true));
            interactions.log(
                    id,
                    new InteractionCommand(
                            Channel.VISIT, TouchDirection.OUT, VISIT, null, "拜访" + name, null, null, null));
        });
        create(name + "子公司", null, id);
        return id;
    }

    private long merge(long winner, Long... losers) {
        return as.user("customer_dept", () -> merges.merge(new MergeCommand(winner, List.of(losers), Map.of(), null)));
    }

    @Test
    void everythingThatPointsToALoserFollowsItAndItsNumberLeadsToTheWinner() {
        long winner = create("合并测试甲水厂", null, null);
        long loser = furnished("合并测试乙水厂");
        CustomerRow before = as.user("sales", () -> customers.find(loser));

        merge(winner, loser);

        as.user("sales", () -> {
            assertThat(contacts.list(winner)).extracting(ContactRow::name).contains("联系人合并测试乙水厂");
            assertThat(interactions.timeline(winner, null, null, FIRST).rows())
                    .extracting(TimelineEntry::title)
                    .contains("拜访合并测试乙水厂");
            assertThat(customers.lookup("合并测试乙水厂子公司", 5))
                    .anySatisfy(child -> assertThat(child.parent().id()).isEqualTo(winner));
            assertThat(customers.find(winner).phone()).isEqualTo(before.phone());
            assertThatThrownBy(() -> customers.find(loser)).isInstanceOf(NotFoundException.class);
            assertThat(merges.winnerOf(loser)).isEqualTo(winner);
            assertThat(customers.lookup(before.number(), 5))
                    .extracting(CustomerRow::id)
                    .containsExactly(winner);
            assertThat(customers
                            .list(CustomerFilter.containing("合并测试乙水厂"), FIRST)
                            .rows())
                    .extracting(CustomerRow::id)
                    .doesNotContain(loser);
        });
    }

    @Test
    void anUndoGivesBackEveryLinkAndTheFactsThatNobodyChangedSince() {
        long winner = furnished("撤销测试甲水厂");
        long loser = furnished("撤销测试乙水厂");
        CustomerRow winnerBefore = as.user("sales", () -> customers.find(winner));
        CustomerRow loserBefore = as.user("sales", () -> customers.find(loser));
        CustomerCommand chosen = command("撤销测试合并后水厂", loserBefore.phone(), null, false, "sales");

        long merge = as.user(
                "customer_dept", () -> merges.merge(new MergeCommand(winner, List.of(loser), Map.of(), chosen)));
        as.user("sales", () -> {
            CustomerRow now = customers.find(winner);
            assertThat(now.name()).isEqualTo("撤销测试合并后水厂");
            customers.edit(winner, now.version(), command("撤销测试改名水厂", loserBefore.phone(), null, false, "sales"));
        });
        as.user("customer_dept", () -> merges.undo(merge));

        as.user("sales", () -> {
            assertThat(customers.find(winner).name()).isEqualTo("撤销测试改名水厂");
            assertThat(customers.find(winner).phone()).isEqualTo(winnerBefore.phone());
            assertThat(customers.find(loser).toCommand()).isEqualTo(loserBefore.toCommand());
            assertThat(contacts.list(loser)).extracting(ContactRow::name).containsExactly("联系人撤销测试乙水厂");
            assertThat(contacts.list(winner)).extracting(ContactRow::name).containsExactly("联系人撤销测试甲水厂");
            assertThat(interactions.timeline(loser, null, null, FIRST).rows())
                    .extracting(TimelineEntry::title)
                    .contains("拜访撤销测试乙水厂");
            assertThat(customers.lookup("撤销测试乙水厂子公司", 1).get(0).parent().id()).isEqualTo(loser);
        });
        assertThatThrownBy(() -> as.user("customer_dept", () -> merges.undo(merge)))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                        .isEqualTo("matching.error.undone"));
    }

    @Test
    void afterThirtyDaysAMergeStands() {
        long winner = create("期限测试甲", null, null);
        long merge = merge(winner, create("期限测试乙", null, null));

        TestClock.set(Instant.now().plus(Duration.ofDays(31)));

        assertThatThrownBy(() -> as.user("customer_dept", () -> merges.undo(merge)))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                        .isEqualTo("matching.error.tooLate"));
        assertThat(as.user("sales", () -> merges.merges(winner)))
                .singleElement()
                .satisfies(row -> assertThat(row.undoable()).isFalse());
    }

    @Test
    void aWinnerBelowTheLoserDoesNotComeToBelongToItself() {
        long group = create("环路测试集团", null, null);
        long loser = create("环路测试上级", null, group);
        long winner = create("环路测试下级", null, loser);

        merge(winner, loser);

        assertThat(as.user("sales", () -> customers.find(winner)).parent().id()).isEqualTo(group);
    }

    @Test
    void aNumberLeadsToTheLastWinnerOfAChain() {
        long first = create("连环测试甲", null, null);
        long second = create("连环测试乙", null, null);
        long third = create("连环测试丙", null, null);
        String number = as.user("sales", () -> customers.find(first).number());

        long earlier = merge(second, first);
        long later = merge(third, second);

        assertThat(as.user("sales", () -> merges.winnerOf(first))).isEqualTo(third);
        assertThat(as.user("sales", () -> customers.lookup(number, 5)))
                .extracting(CustomerRow::id)
                .containsExactly(third);
        assertThatThrownBy(() -> as.user("customer_dept", () -> merges.undo(earlier)))
                .isInstanceOf(BusinessRuleException.class);
        as.user("customer_dept", () -> merges.undo(later));
        as.user("customer_dept", () -> merges.undo(earlier));
        assertThat(as.user("sales", () -> customers.find(first)).name()).isEqualTo("连环测试甲");
    }

    @Test
    void aMergeThatFailsInTheMiddleLeavesNothing() {
        long winner = create("中断测试甲", null, null);
        long loser = furnished("中断测试乙");
        CustomerCommand coreWithoutPerson = command("中断测试甲", null, null, true, null);

        assertThatThrownBy(() -> as.user(
                        "customer_dept",
                        () -> merges.merge(new MergeCommand(winner, List.of(loser), Map.of(), coreWithoutPerson))))
                .isInstanceOf(BusinessRuleException.class);

        as.user("sales", () -> {
            assertThat(customers.find(loser).name()).isEqualTo("中断测试乙");
            assertThat(contacts.list(loser)).hasSize(1);
            assertThat(contacts.list(winner)).isEmpty();
            assertThat(merges.merges(winner)).isEmpty();
        });
    }

    @Test
    void ofTwoPeopleMergingTheSamePairOneWinsAndTheOtherIsToldSo() throws Exception {
        long one = create("同时合并测试甲", null, null);
        long other = create("同时合并测试乙", null, null);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Long>> results = List.of(
                    both.submit(() -> {
                        start.await();
                        return merge(one, other);
                    }),
                    both.submit(() -> {
                        start.await();
                        return merge(other, one);
                    }));
            List<Throwable> refusals = results.stream()
                    .map(MergeIT::failure)
                    .filter(each -> each != null)
                    .toList();
            assertThat(refusals)
                    .singleElement()
                    .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                            .isEqualTo("matching.error.alreadyMerged"));
        } finally {
            both.shutdown();
        }
    }

    private static Throwable failure(Future<Long> result) {
        try {
            result.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatWasChangedMeanwhileIsNotMergedUnseen() {
        long winner = create("版本测试甲", null, null);
        long loser = create("版本测试乙", null, null);
        long version = as.user("sales", () -> customers.find(loser)).version();
        as.user("sales", () -> customers.edit(loser, version, command("版本测试丙", null, null, false, "sales")));

        assertThatThrownBy(() -> as.user(
                        "customer_dept",
                        () -> merges.merge(new MergeCommand(winner, List.of(loser), Map.of(loser, version), null))))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void onlyThoseWhoAnswerForTheArchiveMerge() {
        long winner = create("权限测试甲", null, null);
        long loser = create("权限测试乙", null, null);
        MergeCommand command = new MergeCommand(winner, List.of(loser), Map.of(), null);

        assertThatThrownBy(() -> as.user("sales", () -> merges.merge(command))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> merge(winner, winner)).isInstanceOf(BusinessRuleException.class);
        merge(winner, loser);
        assertThat(as.user("caoyang", () -> merges.winnerOf(loser))).isNull();
    }

    @Test
    void everyForeignKeyToACustomerIsCovered() throws SQLException {
        Set<String> keys = new TreeSet<>();
        try (Connection connection = dataSource.getConnection();
                ResultSet key = connection.getMetaData().getExportedKeys(null, connection.getSchema(), "customer")) {
            while (key.next()) {
                keys.add(key.getString("FKTABLE_NAME") + "." + key.getString("FKCOLUMN_NAME"));
            }
        }

        assertThat(keys).contains("contact.customer_id", "customer.parent_id").isSubsetOf(covered());
    }

    /** Features that know only type and id of a subject have no foreign key that would tell. */
    @Test
    void everySubjectThatMayBeACustomerIsCovered() throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Connection connection = dataSource.getConnection();
                ResultSet column =
                        connection.getMetaData().getColumns(null, connection.getSchema(), "%", "subject_id")) {
            while (column.next()) {
                columns.add(column.getString("TABLE_NAME") + ".subject_id");
            }
        }
        Set<String> known = covered();
        known.addAll(SUBJECTS_THAT_ARE_NO_CUSTOMERS);

        assertThat(columns).isNotEmpty().isSubsetOf(known);
    }

    private Set<String> covered() {
        return features.stream()
                .flatMap(feature -> feature.references().stream())
                .map(each -> each.table() + "." + each.column())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
