package cn.kexin.crm.ejb.reference;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.ejb.reference.internal.DivisionTable;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The divisions that ship with the product. */
class DivisionTableTest {

    private static final DivisionTable TABLE = DivisionTable.shipped();

    @Test
    void everyDivisionStandsBelowOneThatExists() {
        List<Division> provinces = TABLE.below("");
        List<Division> cities = provinces.stream()
                .flatMap(each -> TABLE.below(each.code()).stream())
                .toList();
        List<Division> counties = cities.stream()
                .flatMap(each -> TABLE.below(each.code()).stream())
                .toList();

        assertThat(provinces).hasSize(34);
        assertThat(cities).hasSize(342 + 25);
        assertThat(counties).hasSize(2978 + 383);
        assertThat(counties).allMatch(each -> each.level() == Division.Level.COUNTY);
        List<Division> towns = counties.stream()
                .flatMap(each -> TABLE.below(each.code()).stream())
                .toList();
        assertThat(towns)
                .hasSize(41_352)
                .allMatch(each ->
                        each.level() == Division.Level.TOWN && each.code().startsWith(each.parent()));
        assertThat(TABLE.below("110101001")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "320106, 江苏省南京市鼓楼区, 'Gulou District, Nanjing, Jiangsu'",
        "110105, 北京市朝阳区, 'Chaoyang District, Beijing'",
        "500112, 重庆市渝北区, 'Yubei District, Chongqing'",
        "430102, 湖南省长沙市芙蓉区, 'Furong District, Changsha, Hunan'",
        "350203, 福建省厦门市思明区, 'Siming District, Xiamen, Fujian'",
        "429004, 湖北省仙桃市, 'Xiantao, Hubei'",
        "1501, 内蒙古自治区呼和浩特市, 'Hohhot, Inner Mongolia'",
        "130627, 河北省保定市唐县, 'Tang County, Baoding, Hebei'",
        "5133, 四川省甘孜藏族自治州, 'Ganzi Prefecture, Sichuan'",
        "81, 香港特别行政区, Hong Kong",
        "110101001, 北京市东城区东华门街道, 'Donghuamen Subdistrict, Dongcheng District, Beijing'",
        "441900003, 广东省东莞市东城街道, 'Dongcheng Subdistrict, Dongguan, Guangdong'"
    })
    void aNameRunsFromBigToSmallInChineseAndBackInEnglish(String code, String chinese, String english) {
        Division division = TABLE.get(code);

        assertThat(division.pathIn(Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(division.pathIn(Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "江苏省南京市鼓楼区中山路1号, 320106, 中山路1号",
        "江苏南京鼓楼区, 320106, ''",
        "南京市鼓楼区, 320106, ''",
        "福建省福州市鼓楼区, 350102, ''",
        "重庆市渝北区洪湖西路 8 号, 500112, 洪湖西路 8 号",
        "重庆, 50, ''",
        "四川省, 51, ''",
        "吉林市船营区, 220204, ''",
        "北京市东城区东华门街道王府井大街 1 号, 110101001, 王府井大街 1 号",
        "北京市东城区东华门大街 1 号, 110101, 东华门大街 1 号",
        "广东省东莞市东城街道, 441900003, ''",
        "新疆乌鲁木齐市, 6501, ''"
    })
    void anAddressIsReadAsPeopleWriteIt(String text, String code, String rest) {
        assertThat(TABLE.locate(text)).hasValueSatisfying(found -> {
            assertThat(found.division().code()).isEqualTo(code);
            assertThat(found.rest()).isEqualTo(rest);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"鼓楼区", "南京路100号", "市辖区", "中山北路", "", "x"})
    void whatCouldBeManyPlacesIsNone(String text) {
        assertThat(TABLE.locate(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "鼓楼区, 320106",
        "gulou, 320106",
        "yubei, 500112",
        "njs, 3201",
        "江苏省南京, 3201",
        "320106, 320106",
        "hong kong, 81",
        "东城区东华门, 110101001",
        "东莞市万江, 441900005"
    })
    void aDivisionIsSuggestedWhileSomebodyTypes(String typed, String code) {
        assertThat(TABLE.suggest(typed, 20)).extracting(Division::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110101999", "999999001", "1101010011", ""})
    void aCodeThatThereIsNotIsNoDivision(String code) {
        assertThat(TABLE.get(code)).isNull();
    }

    @Test
    void levelsOfTheStatisticsAloneAreNotSuggested() {
        assertThat(TABLE.suggest("市辖区", 20)).isEmpty();
        assertThat(TABLE.suggest("chongqing", 1)).extracting(Division::code).containsExactly("50");
    }
}
