package cn.kexin.crm.domain.customer.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.customer.field.CustomField.Offer;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.LocalName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The life of a custom field's definition. */
class CustomFieldTest {

    private static CustomField field(FieldKind kind) {
        return new CustomField(FieldSubject.CUSTOMER, "grade", new LocalName("等级", "Grade"), kind);
    }

    private static Offer offer(String code, boolean retired) {
        return new Offer(code, new LocalName("选项" + code, "Option " + code), retired);
    }

    @Test
    void theKindChangesOnlyWhileNothingIsInIt() {
        CustomField field = field(FieldKind.TEXT);

        field.take(FieldKind.NUMBER, false);
        field.take(FieldKind.NUMBER, true);

        assertThat(field.getKind()).isEqualTo(FieldKind.NUMBER);
        assertThatThrownBy(() -> field.take(FieldKind.TEXT, true))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                        .isEqualTo("kind"));
    }

    @Test
    void anOptionThatIsNoLongerNamedIsRetiredAndKeepsItsPlaceBehindTheOthers() {
        CustomField field = field(FieldKind.CHOICE);
        field.offer(List.of(offer("A", false), offer("B", false)));

        field.offer(List.of(offer("C", false), offer("B", false)));

        assertThat(field.option("A")).get().extracting(FieldOption::isRetired).isEqualTo(true);
        assertThat(field.option("C")).get().extracting(FieldOption::getPlace).isEqualTo(0);
        assertThat(field.option("B")).get().extracting(FieldOption::getPlace).isEqualTo(1);
        assertThat(field.option("A")).get().extracting(FieldOption::getPlace).isEqualTo(2);
    }

    @Test
    void aChoiceNeedsAnOptionInUseAndEachCodeOnce() {
        CustomField field = field(FieldKind.MULTI_CHOICE);

        assertThatThrownBy(() -> field.offer(List.of(offer("A", true)))).isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> field.offer(List.of(offer("A", false), offer("A", false))))
                .isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void everyGroupButTheGeneralOneAsksForARightOfItsOwn() {
        assertThat(Arrays.stream(FieldGroup.values()).filter(FieldGroup::isProtected))
                .extracting(FieldGroup::right)
                .containsExactly(DataRight.CONTACT_DATA, DataRight.COMMERCIAL, DataRight.CREDIT, DataRight.PROFILE);
        assertThat(FieldGroup.GENERAL.right()).isEqualTo(DataRight.SEE);
    }

    @Test
    void itsNameIsInTheReadersLanguage() {
        assertThat(field(FieldKind.TEXT).getName().in(Locale.ENGLISH)).isEqualTo("Grade");
        assertThat(field(FieldKind.TEXT).getName().in(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("等级");
    }
}
