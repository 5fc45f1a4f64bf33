package cn.kexin.crm.ejb.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.customer.list.BulkOutcome;
import cn.kexin.crm.domain.customer.matching.DuplicateReason;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.internal.search.CustomerSearch;
import cn.kexin.crm.ejb.organisation.LeaveCommand;
import cn.kexin.crm.ejb.organisation.PeopleFacade;
import cn.kexin.crm.ejb.organisation.PersonLeaving;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.SearchHit;
import cn.kexin.crm.ejb.shared.StatementCount;
import cn.kexin.crm.ejb.shared.table.TableWriter;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive on the demonstration company: who sees what, finding, changing, duplicates. */
class CustomerIT extends FacadeTest {

    private static final PageRequest FIRST = new PageRequest(0, 500, null);
    private static final String CHONGQING_GOLD = "重庆长江建工集团有限公司";

    @EJB
    private CustomerFacade customers;

    @EJB
    private CustomerPageFacade pages;

    @EJB
    private BulkFacade bulk;

    @EJB
    private ContactFacade contacts;

    @EJB
    private InteractionFacade interactions;

    @EJB
    private CustomerExportFacade files;

    @EJB
    private ServiceStandardFacade standards;

    @EJB
    private PeopleFacade people;

    @Inject
    private CustomerSearch search;

    @PersistenceContext
    private EntityManager em;

    private List<CustomerRow> seenBy(String username) {
        return as.user(
                username, () -> customers.list(CustomerFilter.all(), FIRST).rows());
    }

    private CustomerRow named(String username, String name) {
        return as.user(username, () -> customers.lookup(name, 1).get(0));
    }

    private static CustomerCommand command(String name, String unit, String person) {
        return CustomerDraft.organisation(name).region("重庆").owner(unit, person).command();
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
    void aBranchSeesItsOwnCustomersAndNoneOfTheOther() {
        long chongqing = as.user("sales", () -> customers.create(command("渝办独有客户", "CHONGQING", "sales"), true));
        long chengdu = as.user("caoyang", () -> customers.create(command("蓉办独有客户", "CHENGDU", "caoyang"), true));

        assertThat(seenBy("sales"))
                .extracting(CustomerRow::id)
                .contains(chongqing)
                .doesNotContain(chengdu);
        assertThat(seenBy("caoyang"))
                .extracting(CustomerRow::id)
                .contains(chengdu)
                .doesNotContain(chongqing);
        assertThat(seenBy("project_team")).extracting(CustomerRow::id).doesNotContain(chongqing, chengdu);
        assertThat(seenBy("executive")).extracting(CustomerRow::id).contains(chongqing, chengdu);
    }

    @Test
    void anAdministratorHasNoBusinessHere() {
        assertThatThrownBy(() -> seenBy("admin")).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void everyDoorIsClosedToTheOtherBranch() {
        String name = "蓉办门禁测试公司";
        long id = as.user("caoyang", () -> customers.create(command(name, "CHENGDU", "caoyang"), true));

        assertThat(exported("sales", CustomerFilter.containing(name), TableWriter.Format.CSV)
                        .toString(StandardCharsets.UTF_8))
                .doesNotContain(name);
        as.user("sales", () -> {
            assertThat(customers.lookup(name, 5)).isEmpty();
            assertThat(search.search(name, 5)).isEmpty();
            assertThat(customers
                            .list(CustomerFilter.containing("rongbanmenjin"), FIRST)
                            .total())
                    .isZero();
            assertThatThrownBy(() -> customers.find(id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> contacts.list(id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> interactions.timeline(id, null, null, FIRST))
                    .isInstanceOf(NotFoundException.class);
            BulkSelection unseen = new BulkSelection(List.of(new BulkSelection.Picked(id, 1)), null);
            assertThat(bulk.find(bulk.begin(unseen, BulkCommand.assign("CHONGQING", "sales")))
                            .count(BulkOutcome.SKIPPED))
                    .isEqualTo(1);
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
        CustomerFilter mine = CustomerFilter.where(
                "valueClass.is:GOLD;core.is:yes;status.is:ACTIVE;region.is:重庆;ownerUnit.is:CHONGQING;ownerPerson.is:me");
        CustomerFilter quiet = CustomerFilter.where("lastContactAt.notLast:30");
        CustomerFilter pool = CustomerFilter.where("ownerPerson.empty");

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

        assertThat(statements).isLessThanOrEqualTo(6);
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
                        org.assertj.core.groups.Tuple.tuple("formerNames", true),
                        org.assertj.core.groups.Tuple.tuple("ownerPerson", false));
        assertThat(now.name()).isEqualTo("陈旧版本测试二厂");
    }

    @ParameterizedTest
    @CsvSource({"重庆长江建工集团股份有限公司, NAME", "'重庆长江建工(集团)有限公司 ', NAME", "重庆长江建设集团有限公司, NAME_WORDS"})
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
        String name = "蓉办查重测试水务公司";
        as.user("caoyang", () -> customers.create(command(name, "CHENGDU", "caoyang"), true));

        List<DuplicateCandidate> found =
                as.user("sales", () -> customers.duplicates(command(name, "CHONGQING", "sales"), null));

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

        BulkView refused = as.user("sales", () -> BulkCalls.assign(bulk, customers, List.of(id), "CHENGDU", "caoyang"));
        assertThat(refused.count(BulkOutcome.SKIPPED)).isEqualTo(1);
        assertThat(as.user("sales", () -> customers.find(id)).ownerUnit().code())
                .isEqualTo("CHONGQING");
        BulkView given =
                as.user("sales_director", () -> BulkCalls.assign(bulk, customers, List.of(id), "CHENGDU", "caoyang"));
        assertThat(given.count(BulkOutcome.CHANGED)).isEqualTo(1);
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

    @Test
    void thePageOfACustomerCostsFewStatements() {
        long id = named("sales", CHONGQING_GOLD).id();

        int statements = as.user("sales", () -> {
            customers.regions();
            StatementCount.reset();
            CustomerCard card = pages.overview(id, null, new PageRequest(0, 20, null));
            assertThat(card.overview().timeline().rows()).isNotEmpty();
            assertThat(card.nextContactAt()).isNotNull();
            assertThat(card.standard().valueClass()).isEqualTo(ValueClass.GOLD);
            return StatementCount.get();
        });

        assertThat(statements).isLessThanOrEqualTo(8);
    }

    @Test
    void aFileHoldsExactlyTheFilteredListAndNoFormula() {
        as.user("sales", () -> customers.create(command("=HYPERLINK(\"http://x\")公司", "CHONGQING", "sales"), true));
        CustomerFilter mine = CustomerFilter.where("ownerPerson.is:me");

        String file = exported("sales", mine, TableWriter.Format.CSV).toString(StandardCharsets.UTF_8);

        List<String> lines = file.lines().toList();
        long total = as.user("sales", () -> customers.list(mine, FIRST).total());
        assertThat(lines).hasSize((int) total + 1);
        assertThat(lines.get(0)).isEqualTo("\uFEFFname,creditGrade");
        assertThat(file).contains("\"'=HYPERLINK(\"\"http://x\"\")公司\"").contains(CHONGQING_GOLD + ",AA");
    }

    @Test
    void aFileMasksWhatTheScreenMasks() {
        String file = exported("marketing", CustomerFilter.containing(CHONGQING_GOLD), TableWriter.Format.CSV)
                .toString(StandardCharsets.UTF_8);

        assertThat(file).contains(CHONGQING_GOLD).doesNotContain("AA");
    }

    @Test
    void aWorkbookHoldsTextAndNoFormula() throws IOException {
        as.user("sales", () -> customers.create(command("=1+1 测试公司", "CHONGQING", "sales"), true));
        ByteArrayOutputStream file = exported("sales", CustomerFilter.containing("=1+1"), TableWriter.Format.XLSX);

        Path stored = Files.write(Files.createTempFile("customers", ".xlsx"), file.toByteArray());
        String sheet;
        try (ZipFile zip = new ZipFile(stored.toFile())) {
            sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        } finally {
            Files.delete(stored);
        }
        assertThat(sheet).contains("t=\"inlineStr\"><is><t>=1+1 ").doesNotContain("<f>");
    }

    private ByteArrayOutputStream exported(String username, CustomerFilter filter, TableWriter.Format format) {
        return as.user(username, () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (TableWriter table = TableWriter.of(format, out)) {
                files.export(filter, "name", List.of("name", "creditGrade"), new AsIs(), table);
            }
            return out;
        });
    }

    private static final class AsIs implements CustomerExportFacade.Style {

        @Override
        public String heading(String column) {
            return column;
        }

        @Override
        public Object cell(Object content) {
            return content;
        }
    }

    @Test
    void aContactPersonIsAddedByTheServiceDeskAndChangedByTheOwner() {
        long id = named("sales", CHONGQING_GOLD).id();
        ContactCommand caller = new ContactCommand("来电人", null, null, "13800138000", null, true);

        long contact = as.user("service", () -> contacts.add(id, caller));

        assertThatThrownBy(() -> as.user("service", () -> contacts.edit(id, contact, 1, caller)))
                .isInstanceOf(BusinessRuleException.class);
        long version = as.user("sales", () -> contacts.find(id, contact).version());
        as.user(
                "sales",
                () -> contacts.edit(id, contact, version, new ContactCommand("来电人", "班长", null, null, null, false)));
        assertThat(as.user("sales", () -> contacts.find(id, contact)).active()).isFalse();
        assertThatThrownBy(() -> as.user("sales", () -> contacts.edit(id, contact, version, caller)))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void theCustomerDepartmentSetsWhatIsPromised() {
        ServiceStandardFacade.Promise promise =
                new ServiceStandardFacade.Promise(60, 600, 30, Channel.VISIT, Role.SERVICE);
        long version = as.user("sales", () -> standards.of(ValueClass.GENERAL).version());

        assertThatThrownBy(() -> as.user("sales", () -> standards.promise(ValueClass.GENERAL, version, promise)))
                .isInstanceOf(EJBAccessException.class);
        as.user("customer_dept", () -> standards.promise(ValueClass.GENERAL, version, promise));
        assertThat(as.user("sales", () -> standards.of(ValueClass.GENERAL)).contactEveryDays())
                .isEqualTo(30);
        assertThatThrownBy(
                        () -> as.user("customer_dept", () -> standards.promise(ValueClass.GENERAL, version, promise)))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void theSearchOverEverythingFindsCustomersForThoseWhoSeeThem() {
        assertThat(as.user("sales", () -> search.search("cjjg", 10)))
                .extracting(SearchHit::title)
                .contains(CHONGQING_GOLD);
        assertThat(as.user("caoyang", () -> search.search("cqcjjg", 10))).isEmpty();
        assertThat(as.user("admin", () -> search.search("cjjg", 10))).isEmpty();
    }

    @Test
    void whoeverLeavesLeavesNoCustomerBehind() {
        long before = as.user(
                "executive",
                () -> customers.list(lookedAfterBy("songtao"), FIRST).total());
        long successorHad = as.user(
                "executive", () -> customers.list(lookedAfterBy("sales"), FIRST).total());
        assertThat(before).isPositive();

        Person songtao = em.createQuery("select p from Person p where p.username = 'songtao'", Person.class)
                .getSingleResult();
        LeaveCommand command = new LeaveCommand(songtao.getId(), songtao.getVersion(), "sales", LocalDate.now());
        List<PersonLeaving.Moved> moved = as.user("admin", () -> people.previewLeave(command));

        assertThat(moved)
                .filteredOn(each -> each.key().equals("customer.moved.customers"))
                .singleElement()
                .satisfies(each -> assertThat(each.labels()).hasSize((int) before));
        assertThat(as.user(
                        "executive",
                        () -> customers.list(lookedAfterBy("sales"), FIRST).total()))
                .isEqualTo(successorHad);
    }

    private static CustomerFilter lookedAfterBy(String username) {
        return CustomerFilter.where("ownerPerson.is:" + username);
    }

    private static InteractionCommand touch(Channel channel, Instant at, String summary) {
        return new InteractionCommand(channel, TouchDirection.OUT, at, null, summary, null, null, null);
    }
}
