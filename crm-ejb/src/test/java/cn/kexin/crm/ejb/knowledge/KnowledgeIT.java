package cn.kexin.crm.ejb.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.knowledge.ArticleKind;
import cn.kexin.crm.domain.knowledge.ArticleState;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.shared.InvalidCallException;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.StatementCount;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Canned answers and the knowledge base, on the demonstration company. */
class KnowledgeIT extends FacadeTest {

    private static final PageRequest PAGE = new PageRequest(0, 50, null);

    @EJB
    private KnowledgeFacade knowledge;

    @EJB
    private CaseworkFacade casework;

    @PersistenceContext
    private EntityManager em;

    private static ArticleCommand article(String title, String body) {
        return new ArticleCommand(
                ArticleKind.ANSWER, "zh", title, body, List.of("检验"), List.of("SERVICE_REQUEST"), List.of("QX-9 气泵"));
    }

    private long published(String title, String body) {
        return as.user("huanglihua", () -> {
            long id = knowledge.create(article(title, body));
            knowledge.publish(id, knowledge.find(id).version());
            return id;
        });
    }

    private List<String> found(String person, String text) {
        return as
                .user(person, () -> knowledge.list(new ArticleFilter(text, null, null, null, null), PAGE))
                .rows()
                .stream()
                .map(ArticleRow::title)
                .toList();
    }

    @Test
    void twoCharactersOrTheBeginningOfAWordFindAnArticleByItsText() {
        published("气泵停转", "先断电五分钟再启动;仍不转的,读出面板上的 ErrorCode 一并告诉我们。");

        for (String text : List.of("气泵", "断电", "面板", "errorc", "检验", "qx-9", "启动 面板")) {
            assertThat(found("sales", text)).as(text).contains("气泵停转");
        }
        for (String text : List.of("断面", "rcode", "气泵 投诉")) {
            assertThat(found("sales", text)).as(text).doesNotContain("气泵停转");
        }
    }

    @Test
    void aDraftIsForThoseWhoWriteUntilAHeadPublishesIt() {
        long id = as.user("customer_dept", () -> knowledge.create(article("草稿里的气阀", "关闭气阀。")));

        assertThat(found("service", "气阀")).isEmpty();
        assertThat(found("dept_head", "气阀")).containsExactly("草稿里的气阀");
        assertThatThrownBy(() -> as.user("service", () -> knowledge.find(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as.user("customer_dept", () -> knowledge.publish(id, 1)))
                .isInstanceOf(EJBAccessException.class);
        as.user("dept_head", () -> knowledge.publish(id, knowledge.find(id).version()));
        assertThat(found("admin", "气阀")).containsExactly("草稿里的气阀");

        as.user("customer_dept", () -> {
            ArticleView seen = knowledge.find(id);
            knowledge.change(id, seen.version(), article("草稿里的气阀", "先泄压,再关闭气阀。"));
        });
        assertThat(found("service", "气阀")).isEmpty();
        assertThat(as.<ArticleView>user("customer_dept", () -> knowledge.find(id))
                        .row()
                        .state())
                .isEqualTo(ArticleState.DRAFT);
    }

    @Test
    void nobodyOverwritesAnotherAndWhatCannotBeMeantIsRefused() {
        long id = published("并发修改", "一");
        long version = as.user("huanglihua", () -> knowledge.find(id).version());
        as.user("huanglihua", () -> knowledge.change(id, version, article("并发修改", "二")));
        assertThatThrownBy(() -> as.user("huanglihua", () -> knowledge.change(id, version, article("并发修改", "三"))))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> as.user("huanglihua", () -> knowledge.create(article("空白", "{客户名}您好"))))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getField())
                        .isEqualTo("body"));
        assertThatThrownBy(() -> as.user(
                        "huanglihua",
                        () -> knowledge.create(new ArticleCommand(
                                ArticleKind.GUIDE, "zh", "类型", "x", List.of(), List.of("NOTHING"), List.of()))))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> as.user(
                        "huanglihua",
                        () -> knowledge.create(new ArticleCommand(
                                ArticleKind.GUIDE, "fr", " ", "x", List.of(), List.of(), List.of()))))
                .isInstanceOf(InvalidCallException.class);
    }

    @Test
    void aCaseIsOfferedWhatAnswersToItAndUsingItFillsAndCounts() {
        long id = published("气泵异响的处理", "{联系人}您好:{客户}的{产品}已报工程师。编号 {事项编号}。{经办人}");
        long caseId = as.user("service", () -> {
            long customer = em.createQuery("select c.id from Customer c where c.name = '重庆长江建工集团有限公司'", Long.class)
                    .getSingleResult();
            return casework.open(new OpenCase(
                    "SERVICE_REQUEST",
                    "EQUIPMENT_FAULT",
                    customer,
                    null,
                    "气泵有异响",
                    null,
                    Channel.PHONE,
                    null,
                    null,
                    "QX-9 气泵"));
        });

        List<Suggestion> suggestions =
                as.user("service", () -> knowledge.suggest("SERVICE_REQUEST", "QX-9 气泵", "气泵有异响"));
        assertThat(suggestions.get(0).title()).isEqualTo("气泵异响的处理");
        assertThat(as.<List<Suggestion>>user("service", () -> knowledge.suggest("NOTHING", null, "@@ --")))
                .isEmpty();

        String text = as.user("service", () -> knowledge.use(id, caseId));
        CaseView view = as.user("service", () -> casework.find(caseId));
        assertThat(text)
                .isEqualTo("重庆长江建工集团有限公司您好:重庆长江建工集团有限公司的QX-9 气泵已报工程师。编号 "
                        + view.row().number() + "。周婷");
        assertThat(uses(id)).isEqualTo(1);
        assertThatThrownBy(() -> as.user("marketing", () -> knowledge.use(id, caseId)))
                .isInstanceOf(NotFoundException.class);
        assertThat(uses(id)).isEqualTo(1);
    }

    @Test
    void whoUseTheSameAtOnceAreAllCounted() throws Exception {
        long id = published("同时使用", "请稍候。");
        long caseId = as.user("service", () -> em.createQuery("select max(c.id) from CustomerCase c", Long.class)
                .getSingleResult());
        ExecutorService people = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 8; i++) {
            people.submit(() -> as.user("service", () -> knowledge.use(id, caseId)));
        }
        people.shutdown();
        assertThat(people.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        assertThat(uses(id)).isEqualTo(8);
    }

    @Test
    void suggestingTakesOneStatement() {
        int statements = as.user("service", () -> {
            StatementCount.reset();
            knowledge.suggest("SERVICE_REQUEST", "CBC-200 纯水机", "出水电阻率下降，请尽快处理");
            return StatementCount.get();
        });

        assertThat(statements).isLessThanOrEqualTo(1);
    }

    private long uses(long id) {
        return as.user("service", () -> knowledge.find(id).row().uses());
    }
}
