package cn.kexin.crm.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.domain.organisation.WorkCalendar;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final OrgUnit unit = new OrgUnit(
            "SERVICE",
            "客服中心",
            UnitType.DEPARTMENT,
            null,
            new WorkCalendar("CN", "中国", ZoneId.of("Asia/Shanghai"), "08:30-12:00,13:00-17:30"));
    private final Person officer = new Person("officer", "陈静", unit);
    private final Person head = new Person("head", "梁艳", unit);

    private Article published() {
        Article article = new Article(ArticleKind.ANSWER, "zh", officer, NOW)
                .write(ArticleKind.ANSWER, "zh", "到货时间", "{客户}您好,货已发出。");
        article.publish(head, TODAY);
        return article;
    }

    @Test
    void aHeadPublishesADraftWhichIsACheck() {
        Article article = published();

        assertThat(article.getState()).isEqualTo(ArticleState.PUBLISHED);
        assertThat(article.getCheckedBy()).isEqualTo(head);
        assertThat(article.getCheckedOn()).isEqualTo(TODAY);
        assertThatThrownBy(() -> article.publish(head, TODAY)).isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void aChangeOfAHeadKeepsItPublishedAndThatOfAnybodyElseMakesItADraft() {
        Article byHead = published();
        byHead.changedBy(head, NOW, true, TODAY.plusDays(3));
        assertThat(byHead.getState()).isEqualTo(ArticleState.PUBLISHED);
        assertThat(byHead.getCheckedOn()).isEqualTo(TODAY.plusDays(3));

        Article byOfficer = published();
        byOfficer.changedBy(officer, NOW, false, TODAY.plusDays(3));
        assertThat(byOfficer.getState()).isEqualTo(ArticleState.DRAFT);
        assertThat(byOfficer.getCheckedOn()).isEqualTo(TODAY);
    }

    @Test
    void whatIsRetiredIsNotCheckedAndCanComeBack() {
        Article article = published();
        article.retire();

        assertThatThrownBy(() -> article.check(head, TODAY)).isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(article::retire).isInstanceOf(BusinessRuleException.class);
        article.publish(head, TODAY);
        assertThat(article.getState()).isEqualTo(ArticleState.PUBLISHED);
    }

    @Test
    void everyWordOfALongTextIsFound() {
        String body = "水".repeat(1900) + "末尾膜壳";
        Article article = published().write(ArticleKind.ANSWER, "zh", "长文", body);

        assertThat(article.getSearchText()).contains("末尾膜壳");
        assertThat(article.describe(List.of("标签"), ArticleScope.any()).getSearchText())
                .contains("标签");
    }

    @Test
    void anAnswerIsNoLongerThanAReplyMayBe() {
        assertThatThrownBy(() -> published().write(ArticleKind.ANSWER, "zh", "长文", "水".repeat(2001)))
                .isInstanceOf(BusinessRuleException.class);
        assertThat(published()
                        .write(ArticleKind.GUIDE, "zh", "长文", "水".repeat(2001))
                        .getKind())
                .isEqualTo(ArticleKind.GUIDE);
    }
}
