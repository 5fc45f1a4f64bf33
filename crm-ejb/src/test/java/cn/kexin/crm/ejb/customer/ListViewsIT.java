package cn.kexin.crm.ejb.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.list.BuiltInView;
import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.domain.customer.list.FilterExpression;
import cn.kexin.crm.domain.customer.list.FilterField;
import cn.kexin.crm.domain.customer.list.FilterOperator;
import cn.kexin.crm.domain.customer.list.FilterType;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.StatementCount;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.ejb.EJB;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
}
