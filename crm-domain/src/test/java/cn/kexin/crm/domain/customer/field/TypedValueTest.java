package cn.kexin.crm.domain.customer.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.customer.field.CustomField.Offer;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.LocalName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kinds of custom fields take. */
class TypedValueTest {

    private static final LocalName NAME = new LocalName("资质等级", "Qualification");

    private static CustomField field(FieldKind kind) {
        CustomField field = new CustomField(FieldSubject.CUSTOMER, "grade", NAME, kind);
        if (kind.isChoice()) {
            field.offer(List.of(
                    new Offer("A", new LocalName("一级", "First"), false),
                    new Offer("B", new LocalName("二级", "Second"), false),
                    new Offer("C", new LocalName("三级", "Third"), true)));
        }
        return field;
    }

    private static List<String> read(FieldKind kind, String... typed) {
        return TypedValue.read(field(kind), List.of(typed), Set.of()).stream()
                .map(TypedValue::written)
                .toList();
    }

    private static void refuses(FieldKind kind, String key, String... typed) {
        assertThatThrownBy(() -> read(kind, typed)).isInstanceOfSatisfying(BusinessRuleException.class, refusal -> {
            assertThat(refusal.getKey()).isEqualTo(key);
            assertThat(refusal.getField()).isEqualTo("customFields.grade");
            assertThat(refusal.getArguments().get(0)).isEqualTo(NAME);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "-0.50|-0.5",
                "+3|3",
                "1,234,567.25|1234567.25",
                "999999999999999.999999|999999999999999.999999",
                "0012|12",
                "1000|1000"
            })
    void numbersAreReadWithTheirGroupingAndKeptPlain(String typed, String kept) {
        assertThat(read(FieldKind.NUMBER, typed)).containsExactly(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viel", "1e5", "1.2.3", "0x1F", "1234567890123456", "0.1234567", "12,34", "NaN", "一百"})
    void whatIsNoNumberIsRefused(String typed) {
        refuses(FieldKind.NUMBER, "field.error.notANumber", typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-05", "2026/3/5", "2026.03.05", "2026年3月5日"})
    void datesAreReadInTheUsualForms(String typed) {
        assertThat(read(FieldKind.DATE, typed)).containsExactly("2026-03-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-13-01", "05.03.2026", "soon", "20260305"})
    void whatIsNoDateIsRefused(String typed) {
        refuses(FieldKind.DATE, "field.error.notADate", typed);
    }

    @Test
    void anOptionIsMeantByItsCodeOrOneOfItsNames() {
        assertThat(read(FieldKind.CHOICE, "b")).containsExactly("B");
        assertThat(read(FieldKind.CHOICE, "一级")).containsExactly("A");
        assertThat(read(FieldKind.MULTI_CHOICE, "Second", "A", "A")).containsExactly("B", "A");
        refuses(FieldKind.CHOICE, "field.error.noSuchOption", "四级");
    }

    @Test
    void aRetiredOptionStaysOnlyWhereItIs() {
        refuses(FieldKind.CHOICE, "field.error.noSuchOption", "C");
        assertThat(TypedValue.read(field(FieldKind.CHOICE), List.of("C"), Set.of("C")))
                .hasSize(1);
    }

    @Test
    void onlySeveralChoicesTakeSeveralValues() {
        refuses(FieldKind.CHOICE, "field.error.onlyOne", "A", "B");
        refuses(FieldKind.TEXT, "field.error.onlyOne", "one", "two");
        assertThat(read(FieldKind.TEXT, "one", " ", "one ")).containsExactly("one");
    }

    @Test
    void blankIsNothing() {
        for (FieldKind kind : FieldKind.values()) {
            assertThat(read(kind, "  ")).isEmpty();
        }
    }

    @Test
    void aTextIsOneLineAndNotTooLong() {
        refuses(FieldKind.TEXT, "field.error.notALine", "one\ntwo");
        refuses(FieldKind.TEXT, "field.error.notALine", "turned\u202Earound");
        refuses(FieldKind.TEXT, "field.error.tooLong", "长".repeat(TypedValue.LONGEST_TEXT + 1));
        assertThat(read(FieldKind.TEXT, "长".repeat(TypedValue.LONGEST_TEXT))).hasSize(1);
    }
}
