package cn.kexin.crm.domain.customer.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterExpressionTest {

    private static FilterField field(String code) {
        return CustomerFields.ALL.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void check(String text) {
        FilterExpression.parse(text).conditions().forEach(each -> each.check(field(each.field())));
    }

    @Test
    void aLineOfTextSaysWhatMustHoldAndWhatIsEnough() {
        FilterExpression filter =
                FilterExpression.parse("valueClass.is:GOLD,POTENTIAL;ownerPerson.empty~openCases.min:1");

        assertThat(filter.all())
                .containsExactly(
                        new Alternatives(List.of(Condition.of("valueClass", FilterOperator.IS, "GOLD", "POTENTIAL"))),
                        new Alternatives(List.of(
                                Condition.of("ownerPerson", FilterOperator.EMPTY),
                                Condition.of("openCases", FilterOperator.MIN, "1"))));
    }

    @Property(tries = 500)
    void whatIsWrittenIsRead(@ForAll("filters") FilterExpression filter) {
        assertThat(FilterExpression.parse(filter.toString())).isEqualTo(filter);
    }

    @Provide
    Arbitrary<FilterExpression> filters() {
        Arbitrary<String> value = Arbitraries.strings()
                .withChars("!;~,:.%&=水厂 aZ0\n'\"\\")
                .ofMinLength(1)
                .ofMaxLength(8);
        Arbitrary<Condition> condition = Arbitraries.of(FilterOperator.values()).flatMap(operator -> value.list()
                .ofMinSize(operator.takes(0) ? 0 : operator.takes(1) ? 1 : 2)
                .ofMaxSize(operator.takes(0) ? 0 : operator.takes(1) ? operator.takes(3) ? 3 : 1 : 2)
                .map(values -> new Condition("name", operator, values)));
        Arbitrary<Alternatives> part =
                condition.list().ofMinSize(1).ofMaxSize(3).map(Alternatives::new);
        return Combinators.combine(part.list().ofMaxSize(4), Arbitraries.just(0))
                .as((parts, nothing) -> new FilterExpression(parts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";",
                "name",
                "name.",
                "name.has",
                "name.like:a",
                "name.has:a,b",
                "name.between:1",
                ".is:a",
                "na me.is:a",
                "name.is:a;;",
                "name.empty:a",
                "name.is:a~",
                "1.is:a",
                "'or 1=1",
                "name.has:a or 1=1;drop"
            })
    void whatIsNoFilterIsRefusedAtTheFilter(String text) {
        assertThatThrownBy(() -> FilterExpression.parse(text))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getField())
                        .isEqualTo("filter"));
    }

    @Test
    void aFilterHasAnEnd() {
        String tooLong = "name.is:" + "a".repeat(FilterText.LONGEST);
        String tooMany = "core.is:yes" + ";core.is:no".repeat(FilterExpression.MOST_CONDITIONS);

        assertThatThrownBy(() -> FilterExpression.parse(tooLong)).hasMessageContaining("filterTooLong");
        assertThatThrownBy(() -> FilterExpression.parse(tooMany)).hasMessageContaining("tooManyConditions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "valueClass.is:PLATINUM",
                "core.is:true",
                "openCases.min:many",
                "openCases.min:1e400",
                "createdAt.last:-1",
                "createdAt.last:99999",
                "createdAt.this:CENTURY",
                "createdAt.since:2026-02-30",
                "createdAt.since:tomorrow",
                "parent.is:me",
                "ownerUnit.has:x",
                "valueClass.has:GOLD",
                "tags.within:x",
                "name.is: "
            })
    void aFieldIsComparedOnlyAsItCanBe(String text) {
        assertThatThrownBy(() -> check(text)).isInstanceOf(BusinessRuleException.class);
    }

    @ParameterizedTest
    @EnumSource(BuiltInView.class)
    void theProductsOwnViewsMakeSense(BuiltInView view) {
        check(view.filter().toString());
    }

    @Test
    void conditionsAreAddedChangedAndTakenAway() {
        FilterExpression one = FilterExpression.parse("core.is:yes");
        Condition gold = Condition.of("valueClass", FilterOperator.IS, "GOLD");

        FilterExpression or = one.or(0, gold);

        assertThat(one.and(gold).and(gold)).hasToString("core.is:yes;valueClass.is:GOLD");
        assertThat(or).hasToString("core.is:yes~valueClass.is:GOLD");
        assertThat(or.replace(0, 1, Condition.of("core", FilterOperator.IS, "no")))
                .hasToString("core.is:yes~core.is:no");
        assertThat(or.without(0, 0)).hasToString("valueClass.is:GOLD");
        assertThat(or.without(0, 0).without(0, 0)).isEqualTo(FilterExpression.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-11-22, 2026-11-22, 2026-11-23",
        "WEEK, 2026-11-22, 2026-11-16, 2026-11-23",
        "MONTH, 2026-02-28, 2026-02-01, 2026-03-01",
        "QUARTER, 2026-12-31, 2026-10-01, 2027-01-01",
        "QUARTER, 2026-05-31, 2026-04-01, 2026-07-01",
        "YEAR, 2026-11-22, 2026-01-01, 2027-01-01"
    })
    void aPeriodHasAFirstDayAndADayAfter(FilterPeriod period, LocalDate day, LocalDate first, LocalDate after) {
        assertThat(period.firstDay(day)).isEqualTo(first);
        assertThat(period.firstDayAfter(day)).isEqualTo(after);
    }
}
