package cn.kexin.crm.ejb.knowledge.internal;

import cn.kexin.crm.domain.knowledge.Article;
import cn.kexin.crm.domain.knowledge.ArticleKind;
import cn.kexin.crm.domain.knowledge.ArticleScope;
import cn.kexin.crm.domain.knowledge.ArticleState;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.DemoCompanyFilling;
import cn.kexin.crm.ejb.organisation.DemoFile;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** What the demonstration company knows to answer, from {@code demo/knowledge.csv}. */
@ApplicationScoped
public class DemoKnowledge {

    /** Articles are checked about once in two weeks, one after the other. */
    private static final int DAYS_BETWEEN_CHECKS = 13;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CompanyDay day;

    void fill(@Observes @Priority(270) DemoCompanyFilling company) {
        Person officer = company.person("customer_dept");
        Person head = company.person("huanglihua");
        for (CSVRecord row : DemoFile.read("knowledge.csv")) {
            ArticleKind kind = ArticleKind.valueOf(row.get("kind"));
            long days = row.getRecordNumber() * DAYS_BETWEEN_CHECKS;
            Article article = new Article(
                            kind, row.get("language"), officer, company.now().minus(Duration.ofDays(days)))
                    .write(kind, row.get("language"), row.get("title"), row.get("body"))
                    .describe(words(row, "tags"), new ArticleScope(words(row, "types"), words(row, "products")));
            release(
                    article,
                    ArticleState.valueOf(row.get("state")),
                    head,
                    day.today().minusDays(days));
            em.persist(article);
            em.flush();
            em.createQuery("update Article a set a.uses = :uses where a.id = :id")
                    .setParameter("uses", Long.valueOf(row.get("uses")))
                    .setParameter("id", article.getId())
                    .executeUpdate();
        }
    }

    private static void release(Article article, ArticleState state, Person head, LocalDate on) {
        if (state != ArticleState.DRAFT) {
            article.publish(head, on);
        }
        if (state == ArticleState.RETIRED) {
            article.retire();
        }
    }

    private static List<String> words(CSVRecord row, String column) {
        String given = DemoFile.given(row, column);
        return given == null ? List.of() : Stream.of(given.split("、")).toList();
    }
}
