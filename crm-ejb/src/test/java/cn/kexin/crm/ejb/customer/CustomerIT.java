package cn.kexin.crm.ejb.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.StatementCount;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive on the demonstration company: who sees what, finding, changing, duplicates. */
class CustomerIT extends FacadeTest {

    private static final PageRequest FIRST = new PageRequest(0, 500, null);
    private static final String CHONGQING_GOLD = "重庆长江建工集团有限公司";
    private static final String CHENGDU_GOLD = "四川蜀道建设工程有限公司";

    @EJB
    private CustomerFacade customers;

    @EJB
    private ContactFacade contacts;

    @EJB
    private InteractionFacade interactions;

    private List<CustomerRow> seenBy(String username) {
        return as.user(
                username, () -> customers.list(CustomerFilter.all(), FIRST).rows());
    }

    private CustomerRow named(String username, String name) {
        return as.user(username, () -> customers.lookup(name, 1).get(0));
    }

    private static CustomerCommand command(String name, String unit, String person) {
        return new CustomerCommand(
                CustomerKind.ORGANISATION,
                name,
                null,
                null,
                null,
                "重庆",
                null,
                null,
                null,
                null,
                ValueClass.GENERAL,
                false,
                null,
                RelationshipStage.INTERACTION,
                CustomerStatus.ACTIVE,
                unit,
                person);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXECUTIVE", "CUSTOMER_DEPT", "SALES_DIRECTOR", "SERVICE", "MARKETING"})
    void theseSeeTheWholeArchive(Role role) {
        Page<CustomerRow> page = as.role(role, () -> customers.list(CustomerFilter.all(), FIRST));

        assertThat(page.total()).isGreaterThanOrEqualTo(60);
        assertThat(page.rows())
                .extracting(row -> row.ownerUnit().code())
                .contains("CHONGQING", "CHENGDU", "PROJECT-01");
    }

    @Test
    void aBranchSeesItsOwnCustomersOnly() {
        assertThat(seenBy("sales"))
                .isNotEmpty()
                .allMatch(row -> row.ownerUnit().code().equals("CHONGQING"));
        assertThat(seenBy("caoyang"))
                .isNotEmpty()
                .allMatch(row -> row.ownerUnit().code().equals("CHENGDU"));
        assertThat(seenBy("project_team"))
                .isNotEmpty()
                .allMatch(row -> row.ownerUnit().code().equals("PROJECT-01"));
    }

    @Test
    void anAdministratorHasNoBusinessHere() {
        assertThatThrownBy(() -> seenBy("admin")).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void everyDoorIsClosedToTheOtherBranch() {
        long id = named("caoyang", CHENGDU_GOLD).id();

        as.user("sales", () -> {
            assertThat(customers.lookup(CHENGDU_GOLD, 5)).isEmpty();
            assertThat(customers
                            .list(CustomerFilter.containing("shudao"), FIRST)
                            .total())
                    .isZero();
            assertThatThrownBy(() -> customers.find(id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> contacts.list(id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> interactions.timeline(id, null, null, FIRST))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> customers.assign(List.of(id), "CHONGQING", "sales"))
                    .isInstanceOf(NotFoundException.class);
        });
    }

    @Test
    void creditAndPersonalDataAreForThoseWhoCare() {
        long id = named("sales", CHONGQING_GOLD).id();

        assertThat(named("sales", CHONGQING_GOLD).creditGrade()).isEqualTo("AA");
        assertThat(named("executive", CHONGQING_GOLD).creditGrade()).isEqualTo("AA");
        assertThat(named("service", CHONGQING_GOLD).creditGrade()).isNull();
        assertThat(named("marketing", CHONGQING_GOLD).creditGrade()).isNull();
        assertThat(as.user("service", () -> contacts.list(id)))
                .noneMatch(row -> row.phone().contains("*"));
        assertThat(as.user("executive", () -> contacts.list(id)))
                .allMatch(row -> row.phone().contains("*"));
        assertThat(named("marketing", "刘建华").phone()).contains("****");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "长江建工",
                "changjiangjian",
                "cqcjjg",
                "CQCJ",
                "KH-000001",
                "000001",
                "chongqing 长江",
                "chongqingchang"
            })
    void aCustomerIsFoundByAnyPartInAnyForm(String typed) {
        assertThat(as.user("sales", () -> customers.lookup(typed, 10)))
                .extracting(CustomerRow::name)
                .contains(CHONGQING_GOLD);
    }

    @Test
    void aPhoneIsFoundHoweverItIsWritten() {
        CustomerRow row = named("sales", CHONGQING_GOLD);

        String digits = row.phone().replaceAll("\\D", "");
        assertThat(as.user("sales", () -> customers.lookup(digits, 5)))
                .extracting(CustomerRow::id)
                .contains(row.id());
        assertThat(as.user("sales", () -> customers.lookup(row.phone(), 5)))
                .extracting(CustomerRow::id)
                .contains(row.id());
    }

    @Test
    void wildcardsAreOrdinaryCharacters() {
        assertThat(as.user("sales", () -> customers.lookup("%", 5))).isEmpty();
        assertThat(as.user("sales", () -> customers.lookup("_", 5))).isEmpty();
        assertThat(as.user("sales", () -> customers.lookup("' or 1=1 --", 5))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number",
                "-name",
                "region",
                "industry",
                "valueClass",
                "relationshipStage",
                "status",
                "ownerUnit",
                "ownerPerson",
                "-lastContactAt",
                "createdAt",
                "-updatedAt"
            })
    void everySortFieldGivesAllRowsOnce(String sort) {
        List<Long> sorted = as.user(
                "executive", () -> customers.list(CustomerFilter.all(), new PageRequest(0, 500, sort)).rows().stream()
                        .map(CustomerRow::id)
                        .toList());

        assertThat(sorted).doesNotHaveDuplicates().hasSameSizeAs(seenBy("executive"));
    }

    @Test
    void anUnknownSortFieldIsRefused() {
        assertThatThrownBy(() -> as.user(
                        "sales", () -> customers.list(CustomerFilter.all(), new PageRequest(0, 10, "creditGrade"))))
                .isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void filtersNarrowTheListInTheDatabase() {
        CustomerFilter mine = new CustomerFilter(
                null,
                null,
                ValueClass.GOLD,
                true,
                CustomerStatus.ACTIVE,
                "重庆",
                "CHONGQING",
                "sales",
                true,
                false,
                null);
        CustomerFilter quiet = new CustomerFilter(null, null, null, null, null, null, null, null, false, false, 30);
        CustomerFilter pool = new CustomerFilter(null, null, null, null, null, null, null, null, false, true, null);

        as.user("sales", () -> {
            assertThat(customers.list(mine, FIRST).rows())
                    .isNotEmpty()
                    .allMatch(row -> row.core() && row.ownerPerson().code().equals("sales"));
            Instant since = Instant.now().minusSeconds(29 * 86_400L);
            assertThat(customers.list(quiet, FIRST).rows())
                    .isNotEmpty()
                    .allMatch(row ->
                            row.lastContactAt() == null || row.lastContactAt().isBefore(since));
            assertThat(customers.list(pool, FIRST).rows()).isNotEmpty().allMatch(row -> row.ownerPerson() == null);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 500})
    void aPageCostsTheSameWhateverItsSize(int size) {
        int statements = as.user("sales", () -> {
            customers.regions();
            StatementCount.reset();
            customers.list(CustomerFilter.all(), new PageRequest(0, size, "-lastContactAt"));
            return StatementCount.get();
        });

        assertThat(statements).isLessThanOrEqualTo(4);
    }

    @Test
    void aStaleEditIsRefusedAndTellsWhatChanged() {
        long id = as.user("sales", () -> customers.create(command("陈旧版本测试厂", "CHONGQING", "sales"), true));
        CustomerRow before = as.user("sales", () -> customers.find(id));
        CustomerCommand mine = command("陈旧版本测试一厂", "CHONGQING", "sales");
        as.user("songtao", () -> customers.edit(id, before.version(), command("陈旧版本测试二厂", "CHONGQING", "songtao")));

        assertThatThrownBy(() -> as.user("sales", () -> customers.edit(id, before.version(), mine)))
                .isInstanceOf(StaleVersionException.class);
        CustomerRow now = as.user("sales", () -> customers.find(id));
        assertThat(FieldDifference.between(before.toCommand(), now.toCommand(), mine))
                .extracting(FieldDifference::field, FieldDifference::conflicting)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("name", true),
                        org.assertj.core.groups.Tuple.tuple("ownerPerson", false));
        assertThat(now.name()).isEqualTo("陈旧版本测试二厂");
    }

    @ParameterizedTest
    @CsvSource({"重庆长江建工集团股份有限公司, NAME", "'重庆长江建工(集团)有限公司 ', NAME", "重庆长江建设集团有限公司, SIMILAR_NAME"})
    void aDuplicateIsFoundBeforeItIsSaved(String name, DuplicateReason reason) {
        assertThatThrownBy(() -> as.user("sales", () -> customers.create(command(name, "CHONGQING", "sales"), false)))
                .isInstanceOfSatisfying(DuplicateCustomerException.class, refusal -> assertThat(refusal.getCandidates())
                        .anySatisfy(candidate -> {
                            assertThat(candidate.name()).isEqualTo(CHONGQING_GOLD);
                            assertThat(candidate.reasons()).contains(reason);
                        }));
    }

    @Test
    void aDuplicateElsewhereIsReportedWithoutItsIdentity() {
        List<DuplicateCandidate> found = as.user("sales", () -> customers.duplicates(CHENGDU_GOLD, null, null, null));

        assertThat(found).singleElement().satisfies(candidate -> {
            assertThat(candidate.id()).isNull();
            assertThat(candidate.name()).isNull();
            assertThat(candidate.ownerUnit()).isEqualTo("成都办事处");
        });
    }

    @Test
    void numbersAreGivenOneAfterTheOther() {
        long first = as.user("sales", () -> customers.create(command("编号测试甲", "CHONGQING", null), true));
        long second = as.user("sales", () -> customers.create(command("编号测试乙", "CHONGQING", null), true));

        Map<Long, String> numbers =
                seenBy("sales").stream().collect(Collectors.toMap(CustomerRow::id, CustomerRow::number));
        assertThat(numbers.get(first)).matches("KH-\\d{6}").isLessThan(numbers.get(second));
    }

    @Test
    void aSalesRepresentativeCannotGiveACustomerAway() {
        long id = as.user("sales", () -> customers.create(command("交接测试公司", "CHONGQING", "sales"), true));

        assertThatThrownBy(() -> as.user("sales", () -> customers.assign(List.of(id), "CHENGDU", "caoyang")))
                .isInstanceOf(BusinessRuleException.class);
        assertThat(as.user("sales_director", () -> customers.assign(List.of(id), "CHENGDU", "caoyang")))
                .isEqualTo(1);
        assertThatThrownBy(() -> as.user("sales", () -> customers.find(id))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoSeesWithoutCaringCannotEdit() {
        CustomerRow row = named("service", CHONGQING_GOLD);

        assertThat(row.rights().edit()).isFalse();
        assertThatThrownBy(() -> as.user("service", () -> customers.edit(row.id(), row.version(), row.toCommand())))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> as.user("executive", () -> customers.create(command("x", "HQ", null), true)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void aTouchShowsFirstOnTheTimelineAndAsLastContact() {
        long id = as.user("sales", () -> customers.create(command("接触测试公司😀", "CHONGQING", "sales"), true));
        Instant visit = Instant.parse("2026-01-05T02:00:00Z");

        as.user("sales", () -> {
            interactions.log(id, touch(Channel.VISIT, visit, "拜访 <script>alert(1)</script>"));
            interactions.log(id, touch(Channel.PHONE, visit.plusSeconds(3600), "电话 😀"));
        });

        Page<TimelineEntry> all = as.user("sales", () -> interactions.timeline(id, null, null, FIRST));
        assertThat(all.rows())
                .extracting(TimelineEntry::title)
                .containsExactly("电话 😀", "拜访 <script>alert(1)</script>");
        assertThat(as.user("sales", () -> interactions.timeline(id, null, Channel.VISIT, FIRST))
                        .total())
                .isEqualTo(1);
        assertThat(as.user("sales", () -> customers.find(id)).lastContactAt()).isEqualTo(visit.plusSeconds(3600));
    }

    private static InteractionCommand touch(Channel channel, Instant at, String summary) {
        return new InteractionCommand(channel, TouchDirection.OUT, at, null, summary, null, null, null);
    }
}
