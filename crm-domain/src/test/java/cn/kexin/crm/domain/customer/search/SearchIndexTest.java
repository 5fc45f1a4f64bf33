package cn.kexin.crm.domain.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.customer.CustomerKind;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {

    private static SearchIndex organisation(String name) {
        return SearchIndex.ofCustomer(
                "KH-000318", CustomerKind.ORGANISATION, name, null, "91500000202800123X", List.of());
    }

    /** As the database does: the grams first, then the text. */
    private static boolean finds(SearchIndex index, String typed) {
        return SearchWord.of(typed).stream()
                .allMatch(word -> Set.of(index.grams().split(" ")).containsAll(word.grams())
                        && index.text().contains(word.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "长",
                "建工",
                "长江建工",
                "江建工集团",
                "重慶",
                "ＫＨ-000318",
                "318",
                "kh",
                "changjiang",
                "chang",
                "zhangjiang",
                "chongqingchangjiang",
                "cqcjjg",
                "cjjg",
                "jg",
                "c",
                "cqcjjgjtyxgs",
                "91500000",
                "202800123x",
                "重庆 jiangong"
            })
    void aCompanyIsFoundByAnyPartInAnyForm(String typed) {
        assertThat(finds(organisation("重庆长江建工集团有限公司"), typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"长建", "angjiang", "youxiangongsi", "ljgs", "2800123", "xyz"})
    void whatIsNotThereOrBeginsWithinASyllableIsNotFound(String typed) {
        assertThat(finds(organisation("重庆长江建工集团有限公司"), typed)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "单小青, shanxiaoqing, danxiaoqing",
        "仇英, qiuying, chouying",
        "区伟, ouwei, quwei",
        "解晓东, xiexiaodong, jiexiaodong",
        "任静, renjing, rj",
        "华罗, hualuo, hl",
        "尉迟恭, yuchigong, weichigong",
        "万俟卨, moqi, wanqi",
        "查良, zhaliang, chaliang",
        "曾毅, zengyi, cengyi",
        "翟天, zhaitian, zt",
        "盖叫天, gejiaotian, gaijiaotian",
        "朴树, piaoshu, pushu",
        "乐嘉, yuejia, lejia",
        "缪斯, miaosi, mousi",
        "种树, chongshu, zhongshu",
        "召明, shaoming, zhaoming",
        "黑敬, hejing, heijing",
        "员外, yunwai, yuanwai",
        "折可, sheke, zheke",
        "长孙无忌, zhangsunwuji, changsunwuji"
    })
    void aPersonIsFoundByTheSurnamesOwnReadingAndByTheUsualOne(String name, String own, String usual) {
        SearchIndex index = SearchIndex.ofContact(name);

        assertThat(finds(index, own)).as(own).isTrue();
        assertThat(finds(index, usual)).as(usual).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "重庆农村商业银行, chongqingnongcunshangyeyinhang",
        "重庆农村商业银行, cqncsyyh",
        "厦门航空, xiamenhangkong",
        "成都轨道, chengduguidao",
        "长安汽车, changan",
        "绿地集团, lvdi",
        "绿地集团, ludi",
        "TCL实业, tclshiye"
    })
    void charactersOfSeveralReadingsAreFoundUnderEach(String name, String typed) {
        assertThat(finds(organisation(name), typed)).isTrue();
    }

    @Test
    void otherNamesAreForms() {
        SearchIndex index =
                SearchIndex.ofCustomer("1", CustomerKind.ORGANISATION, "甲科技", "小甲", null, List.of("乙实业", "KH-000007"));

        assertThat(List.of("乙实", "yisy", "xiaojia", "000007"))
                .filteredOn(typed -> finds(index, typed))
                .containsExactly("乙实", "xiaojia", "000007");
    }

    @Test
    void signsAloneHaveNoGrams() {
        assertThat(SearchWord.of("% _ --")).allMatch(word -> word.grams().isEmpty());
    }

    @Property
    void everyPartOfANameHasOnlyGramsOfTheName(
            @ForAll @CharRange(from = '一', to = '龥') @StringLength(min = 1, max = 12) String name,
            @ForAll @IntRange(max = 11) int from,
            @ForAll @IntRange(min = 1, max = 12) int length) {
        int start = Math.min(from, name.length() - 1);
        String part = name.substring(start, Math.min(name.length(), start + length));

        assertThat(finds(organisation(name), part)).isTrue();
    }

    @Property
    void everyPartOfAWordHasOnlyGramsOfTheWord(
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 2, max = 20) String name,
            @ForAll @IntRange(max = 18) int from,
            @ForAll @IntRange(min = 2, max = 20) int length) {
        int start = Math.min(from, name.length() - 2);
        String part = name.substring(start, Math.min(name.length(), start + length));

        assertThat(finds(organisation(name), part)).isTrue();
    }

    @Test
    void theColumnsAreNeverTooShort() {
        SearchIndex index = SearchIndex.ofCustomer(
                "1", CustomerKind.ORGANISATION, "重长厦行单曾都乐".repeat(25), null, null, List.of("行".repeat(200)));

        assertThat(index.text()).hasSizeLessThanOrEqualTo(SearchIndex.LONGEST_TEXT);
        assertThat(index.grams()).hasSizeLessThanOrEqualTo(SearchIndex.LONGEST_GRAMS);
        assertThat(finds(index, "重长厦")).isTrue();
    }
}
