package cn.kexin.crm.domain.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.shared.FoundBy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTargetTest {

    private static final SearchTarget COMPANY = new SearchTarget(
            CustomerKind.ORGANISATION,
            "KH-000318",
            "重庆长江建工集团有限公司",
            "长江建工",
            List.of("渝州第二建筑工程公司"),
            "91500113203000517H");

    @ParameterizedTest
    @CsvSource({
        "重庆长江建工集团有限公司, EXACT, NAME",
        "重庆长江建工集团, EXACT, NAME",
        "长江建工, EXACT, SHORT_NAME",
        "重庆, BEGINS, NAME",
        "江建, CONTAINS, NAME",
        "cqcj, READ, READING",
        "chongqing, READ, READING",
        "jianggong, , ",
        "jiangong, PART_READ, READING",
        "kh-000318, EXACT, NUMBER",
        "000318, CONTAINS, NUMBER",
        "91500113, CONTAINS, CREDIT_CODE",
        "渝州第二, BEGINS, FORMER_NAME",
        "yuzhou, READ, FORMER_NAME",
        "重庆 集团, CONTAINS, NAME",
        "重庆 jiangong, PART_READ, READING",
        "重庆 无此, , "
    })
    void answersAsWellAsItsBestPartDoes(String typed, Found.Rank rank, FoundBy by) {
        Found found = COMPANY.answerTo(typed);

        assertThat(found == null ? null : found.rank()).isEqualTo(rank);
        assertThat(found == null ? null : found.by()).isEqualTo(by);
    }

    @Test
    void tellsTheFormerNameByWhichItWasFound() {
        assertThat(COMPANY.answerTo("渝州").matched()).isEqualTo("渝州第二建筑工程公司");
        assertThat(COMPANY.answerTo("重庆").matched()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "长江建功",
                "长江见工集团",
                "长建江工",
                "长江工集",
                "重庆长江建设工集团",
                "庆重长江",
                "chanjiang",
                "changjinag",
                "chanhjiang",
                "changjiiang",
                "zhongqnig",
                "chongqingchanjiang",
                "chongqingchangjiangjangong",
                "changjiangjiangnog",
                "changjiangg"
            })
    void oneSlipIsForgiven(String typed) {
        Misspelling slip = Misspelling.of(SearchWord.of(typed).get(0));
        Set<String> indexed =
                Set.of(SearchIndex.ofCustomer(COMPANY.number(), COMPANY.kind(), COMPANY.name(), null, null, List.of())
                        .grams()
                        .split(" "));

        assertThat(COMPANY.answerTo(typed)).isNull();
        assertThat(slip.isIn(COMPANY)).isTrue();
        assertThat(slip.grams()).as("a way to find it").anyMatch(indexed::containsAll);
    }

    @ParameterizedTest
    @ValueSource(strings = {"长江水务", "建江长工", "shanghai", "changchunjian"})
    void twoSlipsAreNot(String typed) {
        assertThat(Misspelling.of(SearchWord.of(typed).get(0)).isIn(COMPANY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"长江建", "cqcj", "13800138000", "a@example.cn", "长江a公"})
    void whatIsTooShortToTellIsTakenAsItIs(String typed) {
        assertThat(Misspelling.of(SearchWord.of(typed).get(0))).isNull();
    }

    @Test
    void theWaysToLookForASlipAreFew() {
        for (String typed : List.of("重庆长江建工集团有限公司", "chongqingchangjiangjiangong")) {
            assertThat(Misspelling.of(SearchWord.of(typed).get(0)).grams()).hasSizeLessThanOrEqualTo(120);
        }
    }
}
