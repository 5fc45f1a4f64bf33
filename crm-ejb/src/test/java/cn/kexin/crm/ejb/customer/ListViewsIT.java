package cn.kexin.crm.ejb.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import cn.kexin.crm.domain.customer.AddressKind;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.field.FieldGroup;
import cn.kexin.crm.domain.customer.field.FieldKind;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.customer.list.BuiltInView;
import cn.kexin.crm.domain.customer.list.BulkChange;
import cn.kexin.crm.domain.customer.list.BulkField;
import cn.kexin.crm.domain.customer.list.BulkOutcome;
import cn.kexin.crm.domain.customer.list.BulkState;
import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.domain.customer.list.FilterExpression;
import cn.kexin.crm.domain.customer.list.FilterField;
import cn.kexin.crm.domain.customer.list.FilterOperator;
import cn.kexin.crm.domain.customer.list.FilterType;
import cn.kexin.crm.domain.customer.list.ViewSharing;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.organisation.LeaveCommand;
import cn.kexin.crm.ejb.organisation.PeopleFacade;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.StatementCount;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of customers on the demonstration company: filters on every field, and what they must not tell. */
class ListViewsIT extends FacadeTest {

    private static final PageRequest ALL = new PageRequest(0, 500, null);

    @EJB
    private CustomerFacade customers;

    @EJB
    private FilterFacade filters;

    @EJB
    private ListViewFacade views;

    @EJB
    private BulkFacade bulk;

    @EJB
    private PeopleFacade people;

    @EJB
    private CustomFieldFacade fields;

    @PersistenceContext
    private EntityManager em;

    private List<CustomerRow> found(String username, String filter) {
        return as.user(
                username,
                () -> customers.list(CustomerFilter.where(filter), ALL).rows());
    }

    private Set<Long> ids(String username, String filter) {
        return new HashSet<>(
                found(username, filter).stream().map(CustomerRow::id).toList());
    }

    private static List<String> sample(FilterField field, FilterOperator operator) {
        String value =
                switch (field.type()) {
                    case CHOICE, OPTION -> field.options().get(0).code();
                    case FLAG -> FilterType.YES;
                    case NUMBER, AMOUNT, CUSTOMER -> "1";
                    case MOMENT, DATE ->
                        switch (operator) {
                            case LAST, NOT_LAST -> "30";
                            case THIS -> "YEAR";
                            default -> "2026-06-30";
                        };
                    case TREE -> field.code().equals("division") ? "50" : "E";
                    case UNIT -> "CHONGQING";
                    case PERSON -> "sales";
                    default -> "重";
                };
        return operator.isBare() ? List.of() : operator.takes(1) ? List.of(value) : List.of(value, value);
    }

    @Test
    void everyFieldIsComparedInEveryWayAndOppositesMakeAWhole() {
        int everybody = ids("customer_dept", "").size();
        for (FilterField field : as.user("customer_dept", () -> filters.fields())) {
            for (FilterOperator operator : field.type().operators()) {
                Condition condition = new Condition(field.code(), operator, sample(field, operator));
                Set<Long> here =
                        ids("customer_dept", FilterExpression.of(condition).toString());
                FilterOperator opposite = opposite(operator);
                if (opposite != null && field.type().operators().contains(opposite)) {
                    Condition other = new Condition(field.code(), opposite, condition.values());
                    Set<Long> there =
                            ids("customer_dept", FilterExpression.of(other).toString());
                    assertThat(Collections.disjoint(here, there))
                            .as("%s %s", condition, opposite)
                            .isTrue();
                    assertThat(here.size() + there.size())
                            .as("%s or %s", condition, opposite)
                            .isEqualTo(everybody);
                }
            }
        }
    }

    private static FilterOperator opposite(FilterOperator operator) {
        return switch (operator) {
            case IS -> FilterOperator.NOT;
            case EMPTY -> FilterOperator.FILLED;
            case LAST -> FilterOperator.NOT_LAST;
            case WITHIN -> FilterOperator.OUTSIDE;
            default -> null;
        };
    }

    @Test
    void alternativesTakeInWhatAnyOfThemFinds() {
        Set<Long> gold = ids("customer_dept", "valueClass.is:GOLD");
        Set<Long> pool = ids("customer_dept", "ownerPerson.empty");
        Set<Long> either = new HashSet<>(gold);
        either.addAll(pool);
        Set<Long> both = new HashSet<>(gold);
        both.retainAll(pool);

        assertThat(gold).isNotEmpty();
        assertThat(pool).isNotEmpty();
        assertThat(ids("customer_dept", "valueClass.is:GOLD~ownerPerson.empty")).isEqualTo(either);
        assertThat(ids("customer_dept", "valueClass.is:GOLD;ownerPerson.empty")).isEqualTo(both);
    }

    @Test
    void whatTheRowShowsIsWhatTheFilterFinds() {
        assertThat(found("sales", "openCases.min:1;kind.is:ORGANISATION"))
                .isNotEmpty()
                .allMatch(row -> row.openCases() >= 1 && row.kind() == CustomerKind.ORGANISATION);
        assertThat(found("sales", "openCases.max:0")).isNotEmpty().allMatch(row -> row.openCases() == 0);
        assertThat(found("sales", "lastContactAt.empty")).isNotEmpty().allMatch(row -> row.lastContactAt() == null);
        assertThat(found("sales", "ownerUnit.within:me"))
                .isNotEmpty()
                .allMatch(row -> row.ownerUnit().code().equals("CHONGQING"));
        assertThat(found("sales", "text.has:cjjg~name.starts:重庆长江"))
                .isNotEmpty()
                .allMatch(row -> row.name().contains("长江建工"));
        assertThat(found("sales", "name.has:%~name.has:_")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "service, phone.has:138",
        "marketing, phone.has:1",
        "service, email.has:@",
        "marketing, creditGrade.filled"
    })
    void aFilterTellsNothingThatTheRowDoesNot(String username, String filter) {
        for (CustomerRow row : found(username, filter)) {
            boolean readable = filter.startsWith("creditGrade")
                    ? row.rights().credit()
                    : row.kind() == CustomerKind.ORGANISATION || row.rights().personalData();
            assertThat(readable).as(row.name()).isTrue();
        }
    }

    @Test
    void aProtectedFieldIsAskedForByNobodyWhoMayReadItNowhere() {
        for (String username : List.of("sales", "marketing", "service", "functional", "executive", "dept_head")) {
            List<String> offered = as.user(username, () -> filters.fields()).stream()
                    .map(FilterField::code)
                    .toList();
            boolean graded =
                    found(username, "").stream().anyMatch(row -> row.rights().credit());
            if (!offered.contains(DataRight.CREDIT.name().toLowerCase(Locale.ROOT) + "Grade")) {
                assertThat(graded).isFalse();
                assertThatThrownBy(() -> found(username, "creditGrade.is:AA"))
                        .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getKey())
                                .isEqualTo("list.error.notForYou"));
            } else {
                assertThat(found(username, "creditGrade.empty"))
                        .allMatch(row -> row.rights().credit() && row.creditGrade() == null);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret.is:1", "number.within:1", "creditGrade", "owner_unit_id.is:1"})
    void whatIsNoFieldIsRefused(String filter) {
        assertThatThrownBy(() -> found("sales", filter))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getField())
                        .isEqualTo("filter"));
    }

    @ParameterizedTest
    @EnumSource(BuiltInView.class)
    void theProductsOwnViewsCostNoMoreThanTheWholeList(BuiltInView view) {
        CustomerFilter filter = new CustomerFilter(null, view.filter());
        int statements = as.user("sales", () -> {
            customers.regions();
            StatementCount.reset();
            customers.list(filter, new PageRequest(0, 25, view.sort()));
            return StatementCount.get();
        });

        assertThat(statements).isLessThanOrEqualTo(8);
    }

    @Test
    void chineseNamesStandByPinyinAndOnPagesOnce() {
        long second =
                as.user("sales", () -> customers.create(NewOrganisation.of("张重行", null, "CHONGQING", "sales"), true));
        long first =
                as.user("sales", () -> customers.create(NewOrganisation.of("阿坝水厂", null, "CHONGQING", "sales"), true));
        List<Long> sorted = as.user(
                "sales", () -> customers.list(CustomerFilter.all(), new PageRequest(0, 500, "pinyin")).rows().stream()
                        .map(CustomerRow::id)
                        .toList());
        List<Long> back = as.user(
                "sales", () -> customers.list(CustomerFilter.all(), new PageRequest(0, 500, "-pinyin")).rows().stream()
                        .map(CustomerRow::id)
                        .toList());

        assertThat(sorted).doesNotHaveDuplicates().startsWith(first).endsWith(second);
        assertThat(back).startsWith(second).endsWith(first);
    }

    private static ListViewCommand view(String name, String filter, ViewSharing sharing) {
        return new ListViewCommand(
                name,
                filter,
                "ownerPerson,region",
                "-updatedAt",
                sharing,
                sharing == ViewSharing.UNIT ? "CHONGQING" : null,
                sharing == ViewSharing.ROLE ? Role.SERVICE : null);
    }

    private List<String> viewsOf(String username) {
        return as.user(username, () -> views.list()).stream()
                .map(ListViewRow::name)
                .toList();
    }

    @Test
    void aViewIsSeenByThoseItIsSharedWith() {
        as.user("sales", () -> views.create(view("自己的", "core.is:yes", ViewSharing.PRIVATE)));
        as.user("sales", () -> views.create(view("重庆的", "core.is:yes", ViewSharing.UNIT)));
        as.user("customer_dept", () -> views.create(view("客服的", "", ViewSharing.ROLE)));
        as.user("sales_director", () -> views.create(view("大家的", "ownerPerson.is:me", ViewSharing.COMPANY)));

        assertThat(viewsOf("sales")).contains("自己的", "重庆的", "大家的").doesNotContain("客服的");
        assertThat(viewsOf("songtao")).contains("重庆的", "大家的").doesNotContain("自己的", "客服的");
        assertThat(viewsOf("caoyang")).contains("大家的").doesNotContain("自己的", "重庆的", "客服的");
        assertThat(viewsOf("service")).contains("客服的", "大家的").doesNotContain("自己的", "重庆的");
        for (ViewSharing wide : List.of(ViewSharing.ROLE, ViewSharing.COMPANY)) {
            assertThatThrownBy(() -> as.user("sales", () -> views.create(view("太宽 " + wide, "", wide))))
                    .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getField())
                            .isEqualTo("sharing"));
        }
        assertThatThrownBy(() -> as.user("caoyang", () -> views.create(view("别的单位", "", ViewSharing.UNIT))))
                .isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void aViewIsChangedByItsOwnerAndASharedOneByTheCustomerDepartment() {
        long id = as.user("sales", () -> views.create(view("待改", "", ViewSharing.UNIT)));

        assertThatThrownBy(() -> as.user("songtao", () -> views.change(id, 1, view("抢改", "", ViewSharing.PRIVATE))))
                .isInstanceOf(NotFoundException.class);
        as.user("songtao", () -> views.discard(id));
        as.user("customer_dept", () -> views.change(id, 1, view("已改", "core.is:no", ViewSharing.UNIT)));
        assertThatThrownBy(() -> as.user("sales", () -> views.change(id, 1, view("晚了", "", ViewSharing.UNIT))))
                .isInstanceOf(StaleVersionException.class);
        assertThat(viewsOf("songtao")).contains("已改");
        assertThatThrownBy(() -> as.user("sales", () -> views.create(view("已改", "", ViewSharing.PRIVATE))))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getField())
                        .isEqualTo("name"));
        as.user("sales", () -> views.discard(id));
        assertThat(viewsOf("songtao")).doesNotContain("已改");
    }

    @Test
    void whoeverLeavesLeavesSharedViewsBehind() {
        as.user("songtao", () -> views.create(view("宋涛共享", "", ViewSharing.UNIT)));
        as.user("songtao", () -> views.create(view("宋涛自用", "", ViewSharing.PRIVATE)));
        Person songtao = em.createQuery("select p from Person p where p.username = 'songtao'", Person.class)
                .getSingleResult();
        LeaveCommand command = new LeaveCommand(songtao.getId(), songtao.getVersion(), "sales", LocalDate.now());

        assertThat(as.user("admin", () -> people.previewLeave(command)))
                .filteredOn(moved -> moved.key().equals("list.moved.views"))
                .singleElement()
                .satisfies(moved -> assertThat(moved.labels()).containsExactly("宋涛共享"));
    }

    @Test
    void aListBeginsWithTheViewThatOneChose() {
        as.user("service", () -> views.choose("quiet"));
        assertThat(as.user("service", () -> views.chosen())).isEqualTo("quiet");
        as.user("service", () -> views.choose(null));
        assertThat(as.user("service", () -> views.chosen())).isNull();
    }

    private long organisation(String name, String person) {
        return as.user("sales", () -> customers.create(NewOrganisation.of(name, null, "CHONGQING", person), true));
    }

    private CustomerRow row(long id) {
        return as.user("sales_director", () -> customers.find(id));
    }

    @Test
    void aChangeOfManyTellsOfEachWhatBecameOfIt() {
        long plain = organisation("批量改甲", "sales");
        long changed = organisation("批量改乙", "sales");
        long same = organisation("批量改丙", "sales");
        as.user("sales", () -> {
            bulk.begin(BulkCalls.now(customers, List.of(same)), BulkCommand.edit(BulkField.SOURCE, "展会"));
        });
        BulkSelection selection = as.user("sales", () -> BulkCalls.now(customers, List.of(plain, changed, same)));
        as.user("songtao", () -> {
            CustomerRow row = customers.find(changed);
            customers.edit(changed, row.version(), row.toCommand());
        });

        long id = as.user("sales", () -> bulk.begin(selection, BulkCommand.edit(BulkField.SOURCE, "展会")));

        BulkView view = as.user("sales", () -> bulk.find(id));
        assertThat(view.state()).isEqualTo(BulkState.DONE);
        assertThat(view.counts())
                .containsOnly(
                        entry(BulkOutcome.CHANGED, 1L),
                        entry(BulkOutcome.UNCHANGED, 1L),
                        entry(BulkOutcome.SKIPPED, 1L));
        assertThat(as.user("sales", () -> bulk.lines(id, BulkOutcome.SKIPPED, ALL))
                        .rows())
                .extracting(BulkLineRow::name, BulkLineRow::reason)
                .containsExactly(tuple("批量改乙", "list.bulk.changedMeanwhile"));
        assertThat(row(plain).source()).isEqualTo("展会");
        assertThatThrownBy(() -> as.user("songtao", () -> bulk.find(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as.user("songtao", () -> bulk.undo(id))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void undoPutsBackWhatNobodyChangedSince() {
        long mine = organisation("撤销甲", "sales");
        long others = organisation("撤销乙", "songtao");
        long id = as.user(
                "sales_director",
                () -> bulk.begin(
                        BulkCalls.now(customers, List.of(mine, others)), BulkCommand.assign("CHENGDU", "caoyang")));
        assertThat(row(mine).ownerPerson().code()).isEqualTo("caoyang");
        as.user("caoyang", () -> BulkCalls.assign(bulk, customers, List.of(others), "CHENGDU", null));

        as.user("sales_director", () -> bulk.undo(id));

        BulkView view = as.user("sales_director", () -> bulk.find(id));
        assertThat(view.state()).isEqualTo(BulkState.UNDONE);
        assertThat(view.counts()).containsOnly(entry(BulkOutcome.UNDONE, 1L), entry(BulkOutcome.KEPT, 1L));
        assertThat(row(mine).ownerPerson().code()).isEqualTo("sales");
        assertThat(row(others).ownerUnit().code()).isEqualTo("CHENGDU");
        assertThat(as.user("sales_director", () -> bulk.lines(id, BulkOutcome.UNDONE, ALL))
                        .rows())
                .extracting(BulkLineRow::name, BulkLineRow::reason)
                .containsExactly(tuple("撤销甲", null));
        assertThatThrownBy(() -> as.user("sales_director", () -> bulk.undo(id)))
                .isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void aChangeCanBeUndoneForAWeek() {
        long one = organisation("过期撤销", "sales");
        long id = as.user(
                "sales",
                () -> bulk.begin(BulkCalls.now(customers, List.of(one)), BulkCommand.edit(BulkField.REGION, "万州")));

        TestClock.advance(BulkChange.UNDOABLE.plusSeconds(1));

        assertThat(as.user("sales", () -> bulk.find(id)).undoable()).isFalse();
        assertThatThrownBy(() -> as.user("sales", () -> bulk.undo(id))).isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void aRuleSkipsTheCustomerAndNoOther() {
        long core = organisation("核心不可无人", "sales");
        long plain = organisation("普通可无人", "sales");
        as.user(
                "sales",
                () -> bulk.begin(BulkCalls.now(customers, List.of(core)), BulkCommand.edit(BulkField.CORE, "yes")));

        BulkView view =
                as.user("sales", () -> BulkCalls.assign(bulk, customers, List.of(core, plain), "CHONGQING", null));

        assertThat(view.counts()).containsOnly(entry(BulkOutcome.CHANGED, 1L), entry(BulkOutcome.SKIPPED, 1L));
        assertThat(row(core).ownerPerson().code()).isEqualTo("sales");
        assertThat(row(plain).ownerPerson()).isNull();
    }

    @Test
    void allThatAFilterFindsAreChangedInTheBackgroundUnderTheRightsOfWhoAsked() {
        String trade = "批量行业 " + System.nanoTime();
        BulkSelection everybody = BulkSelection.all(CustomerFilter.all());
        as.user("sales", () -> {
            for (int i = 0; i <= BulkFacade.AT_ONCE; i++) {
                customers.create(NewOrganisation.of("后台批量 " + i, null, "CHONGQING", "sales"), true);
            }
        });
        long id = as.user("sales", () -> bulk.begin(everybody, BulkCommand.edit(BulkField.INDUSTRY, trade)));

        await(id);

        BulkView view = as.user("sales", () -> bulk.find(id));
        Set<Long> editable = found("sales", "").stream()
                .filter(row -> row.rights().edit())
                .map(CustomerRow::id)
                .collect(Collectors.toSet());
        assertThat(view.total()).isEqualTo(ids("sales", "").size());
        assertThat(ids("customer_dept", "industry.is:" + trade)).isEqualTo(editable);
        assertThat(view.count(BulkOutcome.CHANGED)).isEqualTo(editable.size());

        as.user("sales", () -> bulk.undo(id));
        await(id);
        assertThat(as.user("sales", () -> bulk.find(id)).count(BulkOutcome.UNDONE))
                .isEqualTo(editable.size());
        assertThat(ids("customer_dept", "industry.is:" + trade)).isEmpty();
    }

    @Test
    void theDivisionOfManyIsChangedAndPutBack() {
        long placed = organisation("批量区划甲", "sales");
        long bare = organisation("批量区划乙", "sales");
        AddressLine site = new AddressLine(AddressKind.SITE, "320106", "中山路 1 号", null, false);
        AddressLine office = new AddressLine(AddressKind.OFFICE, "500112", "金开大道 1 号", "401121", true);
        as.user("sales", () -> {
            CustomerRow row = customers.find(placed);
            CustomerDetails details = new CustomerDetails(null, null, null, null, List.of(site, office));
            customers.edit(placed, row.version(), row.toCommand().with(details));
        });
        List<AddressLine> before = row(placed).reach().addresses();

        long id = as.user(
                "sales",
                () -> bulk.begin(
                        BulkCalls.now(customers, List.of(placed, bare)),
                        BulkCommand.edit(BulkField.DIVISION, "500103")));

        assertThat(row(placed).reach().addresses()).containsExactlyInAnyOrder(site, office.in("500103"));
        assertThat(row(bare).reach().addresses())
                .containsExactly(new AddressLine(AddressKind.OFFICE, "500103", null, null, true));
        as.user("sales", () -> bulk.undo(id));
        assertThat(row(placed).reach().addresses()).isEqualTo(before);
        assertThat(row(bare).reach().addresses()).isEmpty();
        assertThatThrownBy(() -> as.user(
                        "sales",
                        () -> bulk.begin(
                                BulkCalls.now(customers, List.of(bare)),
                                BulkCommand.edit(BulkField.DIVISION, "999999"))))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getField())
                        .isEqualTo("value"));
    }

    @Test
    void aCustomFieldOfManyIsChangedByThoseWithTheRightAndPutBack() {
        String code = "bulk" + System.nanoTime() % 1_000_000;
        List<FieldCommand.Option> colours = List.of(
                new FieldCommand.Option("red", "红", "Red", false), new FieldCommand.Option("blue", "蓝", "Blue", false));
        as.user(
                "admin",
                () -> fields.create(
                        FieldSubject.CUSTOMER,
                        code,
                        new FieldCommand(
                                "颜色",
                                "Colour",
                                FieldKind.MULTI_CHOICE,
                                FieldGroup.CREDIT,
                                false,
                                true,
                                true,
                                10,
                                false,
                                colours)));
        long one = organisation("批量字段甲", "sales");
        BulkSelection picked = as.user("customer_dept", () -> BulkCalls.now(customers, List.of(one)));
        boolean reads = row(one).rights().credit();

        long id = as.user("customer_dept", () -> bulk.begin(picked, BulkCommand.edit(code, List.of("red", "blue"))));

        assertThat(as.user("customer_dept", () -> bulk.find(id)).counts()).containsOnlyKeys(BulkOutcome.CHANGED);
        assertThat(texts(one, code)).containsExactly("red", "blue");
        long other = as.user(
                "sales", () -> bulk.begin(BulkCalls.now(customers, List.of(one)), BulkCommand.edit(code, List.of())));
        assertThat(as.user("sales", () -> bulk.find(other)).count(BulkOutcome.CHANGED))
                .as("by those with the right to the field only")
                .isEqualTo(reads ? 1 : 0);
        if (reads) {
            as.user("sales", () -> bulk.undo(other));
        }
        as.user("customer_dept", () -> bulk.undo(id));
        assertThat(texts(one, code)).isEmpty();
        assertThatThrownBy(() ->
                        as.user("customer_dept", () -> bulk.begin(picked, BulkCommand.edit(code, List.of("green")))))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getField())
                        .isEqualTo("customFields." + code));
    }

    private List<String> texts(long customer, String code) {
        return as
                .user("customer_dept", () -> customers.find(customer))
                .customFields()
                .getOrDefault(code, List.of())
                .stream()
                .map(FieldValue::text)
                .toList();
    }

    private void await(long change) {
        Instant until = Instant.now().plus(Duration.ofSeconds(60));
        while (as.user("sales", () -> bulk.find(change)).running()
                && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whatNoCustomerCanBeGivenIsRefusedBeforehand() {
        BulkSelection one = as.user(
                "sales",
                () -> BulkSelection.of(
                        List.of(customers.list(CustomerFilter.all(), ALL).rows().get(0))));
        List<BulkCommand> wrong = List.of(
                BulkCommand.edit(BulkField.VALUE_CLASS, "PLATINUM"),
                BulkCommand.edit(BulkField.VALUE_CLASS, null),
                BulkCommand.edit(BulkField.INDUSTRY_CODE, "99"),
                BulkCommand.edit(BulkField.CREDIT_GRADE, "Z"),
                BulkCommand.edit(null, "x"),
                BulkCommand.assign("NOWHERE", null),
                BulkCommand.assign(null, "sales"),
                BulkCommand.tag(List.of("没有的标签")),
                BulkCommand.tag(List.of()));

        for (BulkCommand command : wrong) {
            assertThatThrownBy(() -> as.user("sales", () -> bulk.begin(one, command)))
                    .as(command.toString())
                    .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getField())
                            .isNotNull());
        }
        assertThatThrownBy(() -> as.user(
                        "sales", () -> bulk.begin(new BulkSelection(List.of(), null), BulkCommand.tag(List.of("x")))))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> as.user("executive", () -> bulk.begin(one, BulkCommand.edit(BulkField.REGION, "x"))))
                .isInstanceOf(EJBAccessException.class);
    }
}
