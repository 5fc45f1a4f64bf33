package cn.kexin.crm.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.customer.search.SearchIndex;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelevanceTest {

    private static final ArticleScope ANY = ArticleScope.any();

    private static int score(Relevance relevance, String title, String body, ArticleScope scope) {
        return relevance.of(
                title, new SearchIndex().addText(title).addText(body).text(10_000), scope);
    }

    @Test
    void wordsInTheTitleCountMoreThanInTheText() {
        Relevance relevance = new Relevance("SERVICE_REQUEST", null, "滤芯更换周期");

        int inTitle = score(relevance, "滤芯多久更换", "按压差", ANY);
        int inText = score(relevance, "日常维护", "滤芯按周期更换", ANY);
        assertThat(inTitle).isGreaterThan(inText);
        assertThat(inText).isPositive();
    }

    @Test
    void typeAndProductSpeakForAnArticleOfOtherWords() {
        Relevance relevance = new Relevance("SERVICE_REQUEST", "CBC-200 纯水机", "出水发黄");

        assertThat(score(relevance, "常见问题", "", new ArticleScope(List.of("SERVICE_REQUEST"), List.of())))
                .isPositive();
        assertThat(score(relevance, "常见问题", "", new ArticleScope(List.of(), List.of("cbc-200"))))
                .isPositive();
        assertThat(score(relevance, "常见问题", "", new ArticleScope(List.of("COMPLAINT"), List.of("RS-40"))))
                .isZero();
    }

    @Test
    void oneCommonPairOfCharactersInTheTextIsNoAnswer() {
        assertThat(score(new Relevance("X", null, "询问到货"), "发票抬头", "请先询问财务", ANY))
                .isZero();
    }
}
