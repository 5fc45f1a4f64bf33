package cn.kexin.crm.ejb.reference;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.ejb.reference.internal.IndustryTable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The industries that ship with the product. */
class IndustryTableTest {

    private static final IndustryTable TABLE = IndustryTable.shipped();

    @Test
    void allSectionsAndDivisionsAreThereInBothLanguages() {
        assertThat(TABLE.sections()).extracting(Industry::code).containsExactly("ABCDEFGHIJKLMNOPQRST".split(""));
        assertThat(TABLE.all())
                .filteredOn(each -> !each.isSection())
                .extracting(Industry::code)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 97).mapToObj("%02d"::formatted).toList());
        assertThat(TABLE.all())
                .noneMatch(each -> each.name().isBlank() || each.english().isBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "01, A", "05, A", "06, B", "12, B", "13, C", "43, C", "44, D", "47, E", "50, E", "51, F", "66, J", "70, K",
        "97, T"
    })
    void aDivisionBelongsToTheSectionOfTheStandard(String division, String section) {
        assertThat(TABLE.get(division).section()).isEqualTo(section);
    }

    @ParameterizedTest
    @CsvSource({"e, E", "建筑业, E", "47, 47", "房屋建筑业, 47", "Civil engineering, 48", "房地产业, 70"})
    void aTextThatIsACodeOrANameIsThatIndustry(String text, String code) {
        assertThat(TABLE.named(text).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "市政工程, 48",
        "自来水, 46",
        "物业, 70",
        "制药, 27",
        "医院, 84",
        "zhusu, 61",
        "waste, 42",
        "环保工程, 77",
        "汽车零部件, 36",
        "机械, 34"
    })
    void theWordsPeopleUseSuggestAnIndustry(String typed, String code) {
        assertThat(TABLE.suggest(typed, 5)).extracting(Industry::code).contains(code);
    }

    @Test
    void aSectionIsFoundWithItsDivisions() {
        assertThat(TABLE.within("E")).containsExactly("E", "47", "48", "49", "50");
        assertThat(TABLE.within("48")).containsExactly("48");
        assertThat(TABLE.within("XX")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"工程", "%", "最终用户"})
    void otherTextIsNoIndustry(String text) {
        assertThat(TABLE.named(text)).isNull();
    }
}
