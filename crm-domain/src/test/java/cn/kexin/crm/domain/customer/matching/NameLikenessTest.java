package cn.kexin.crm.domain.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.customer.matching.LabelledPair.Half;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well the shipped comparison tells one company from two, measured on names that it was not tuned on. */
class NameLikenessTest {

    @Test
    void chineseNamesAreToldApart() {
        List<LabelledPair> pairs = new ArrayList<>(DistortedNames.of(Half.FIGURES));
        pairs.addAll(LabelledPair.of("chinese-pairs.tsv", Half.FIGURES));

        Figures figures = Figures.of("Chinese names", pairs);

        assertThat(figures.pairs()).isGreaterThan(2000);
        assertThat(figures.f1()).isGreaterThanOrEqualTo(0.95);
        assertThat(Figures.of("Chinese names of known companies", LabelledPair.of("chinese-pairs.tsv", Half.FIGURES))
                        .f1())
                .isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void latinNamesAreToldApart() {
        Figures figures = Figures.of("Latin names", LabelledPair.of("latin-pairs.tsv", Half.FIGURES));

        assertThat(figures.f1()).isGreaterThanOrEqualTo(0.85);
    }

    /** Otherwise a look-up by keys would never compare them; of a thousand, five may slip through. */
    @Test
    void namesThatAreAlikeHaveAKeyInCommon() {
        List<LabelledPair> pairs = new ArrayList<>(DistortedNames.of(Half.FIGURES));
        pairs.addAll(LabelledPair.of("chinese-pairs.tsv", Half.FIGURES));
        pairs.addAll(LabelledPair.of("latin-pairs.tsv", Half.FIGURES));

        assertThat(pairs)
                .filteredOn(pair -> NameLikeness.of(pair.one(), pair.other()).percent() >= NameLikeness.SIMILAR)
                .filteredOn(pair -> !haveKeyInCommon(pair))
                .hasSizeLessThan(pairs.size() / 200);
    }

    private static boolean haveKeyInCommon(LabelledPair pair) {
        Set<String> common = new HashSet<>(NameKeys.of(pair.one()));
        common.retainAll(NameKeys.of(pair.other()));
        return !common.isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "重庆长江建工集团有限公司, 重庆长江建工(集团)有限责任公司, SAME",
        "小米通讯技术有限公司, 小米通訊技術股份有限公司, SAME",
        "ＡＣＭＥ　Limited, Acme Co. Ltd., SAME",
        "中国建筑第八工程局有限公司, 中国建筑第8工程局, SAME",
        "北京市小米科技有限责任公司, 小米科技有限责任公司, SAME_BUT_PLACE",
        "重庆长江建工集团, 重庆长江建设集团有限公司, SAME_WORDS",
        "福耀玻璃工业集团股份有限公司, 福耀玻璃, SIMILAR_TRADE",
        "海德能水处理有限公司, 海得能水处理有限公司, SAME_SOUND",
        "施耐德沃斯特科技, 施耐沃斯特科技, MISTYPED",
        "IBM Corp., International Business Machines, SHORT_FORM",
        "Siemens AG, Seimens, MISTYPED"
    })
    void thereIsAReasonForEachLikeness(String one, String other, NameReason reason) {
        assertThat(NameLikeness.of(one, other).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "中铁一局集团有限公司, 中铁二局集团有限公司",
        "上海第一建筑工程公司, 上海第二建筑工程公司",
        "华为技术有限公司北京分公司, 华为技术有限公司上海分公司",
        "中国移动通信集团北京有限公司, 中国移动通信集团上海有限公司",
        "南方机床, 北方机床",
        "重庆长江贸易有限公司, 成都长江贸易有限公司",
        "Bosch (China) Ltd, Bosch (Japan) Ltd",
        "Delta Electronics, Delta Construction",
        "华为, Huawei"
    })
    void whatIsMeantToTellApartTellsApart(String one, String other) {
        assertThat(NameLikeness.of(one, other).percent()).isLessThan(NameLikeness.SIMILAR);
    }

    @Property(tries = 300)
    void likenessIsSymmetricAndCompleteWithItself(
            @ForAll @NotBlank @StringLength(max = 40) String one,
            @ForAll @NotBlank @StringLength(max = 40) String other) {
        assertThat(NameLikeness.of(one, other).percent())
                .isBetween(0, 100)
                .isEqualTo(NameLikeness.of(other, one).percent());
        assertThat(NameLikeness.of(one, one).percent()).isEqualTo(100);
    }

    @Property(tries = 300)
    void everyNameHasKeysThatFitTheirColumn(@ForAll @NotBlank @StringLength(max = 200) String name) {
        assertThat(NameKeys.of(name)).isNotEmpty().allMatch(key -> key.length() <= NameKeys.LONGEST);
    }
}
