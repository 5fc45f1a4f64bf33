package cn.kexin.crm.ejb.knowledge.internal;

import cn.kexin.crm.domain.customer.search.SearchWord;
import cn.kexin.crm.domain.knowledge.Article;
import cn.kexin.crm.domain.knowledge.ArticleState;
import cn.kexin.crm.domain.knowledge.Relevance;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.GramConditions;
import cn.kexin.crm.ejb.knowledge.ArticleFilter;
import cn.kexin.crm.ejb.knowledge.ArticleRow;
import cn.kexin.crm.ejb.knowledge.ArticleView;
import cn.kexin.crm.ejb.knowledge.Suggestion;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds articles as one viewer may have them. */
@ApplicationScoped
public class Articles {

    private static final Role[] WRITERS = {Role.CUSTOMER_DEPT, Role.DEPT_HEAD};
    private static final int SUGGESTIONS = 6;

    /** So many articles are judged, and by so many pieces of a subject they are looked for. */
    private static final int CANDIDATES = 60;

    private static final int PIECES = 16;

    private static final Map<String, String> SORT_FIELDS =
            Map.of("title", "a.title", "uses", "a.uses", "changedAt", "a.changedAt", "checkedOn", "a.checkedOn");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private GramConditions grams;

    @Inject
    private CompanyDay day;

    Page<ArticleRow> page(ArticleFilter filter, PageRequest page, Viewer viewer) {
        Conditions where = where(filter, viewer);
        List<ArticleRow> rows = where.bind(
                        em.createQuery("select a from Article a" + where.where() + orderBy(page), Article.class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(Articles::row)
                .toList();
        return Page.of(rows, page, () -> where.bind(
                        em.createQuery("select count(a) from Article a" + where.where(), Long.class))
                .getSingleResult());
    }

    private Conditions where(ArticleFilter filter, Viewer viewer) {
        Conditions where = new Conditions()
                .andIfGiven("a.kind = :kind", "kind", filter.kind())
                .andIfGiven("a.language = :language", "language", filter.language());
        if (!viewer.has(WRITERS)) {
            where.and("a.state = :state", "state", ArticleState.PUBLISHED);
        } else if (filter.state() == null) {
            where.and("a.state <> :state", "state", ArticleState.RETIRED);
        } else {
            where.and("a.state = :state", "state", filter.state());
        }
        if (filter.caseType() != null && !filter.caseType().isBlank()) {
            forType(where, filter.caseType());
        }
        List<SearchWord> words = SearchWord.of(filter.text());
        for (int i = 0; i < words.size(); i++) {
            grams.part(where, "a", words.get(i), "text" + i);
        }
        return where;
    }

    /** The types are stored line by line; a code has no line end in it. */
    private static void forType(Conditions where, String type) {
        where.and("sql('? || ? || ? like ?', :lineEnd, a.scope.caseTypes, :lineEnd, :type) = true")
                .with("lineEnd", "\n")
                .with("type", "%\n" + type + "\n%");
    }

    private static String orderBy(PageRequest page) {
        if (page.sort() == null) {
            return " order by a.uses desc, a.title, a.id";
        }
        String field = SORT_FIELDS.get(page.sortField());
        if (field == null) {
            throw BusinessRuleException.onField("sort", "common.error.sort", page.sortField());
        }
        return " order by " + field + (page.descending() ? " desc" : "") + ", a.id";
    }

    /** @throws NotFoundException when there is none, or the viewer does not write and it is not published */
    Article visible(long id, Viewer viewer) {
        Article article = em.find(Article.class, id);
        if (article == null || article.getState() != ArticleState.PUBLISHED && !viewer.has(WRITERS)) {
            throw new NotFoundException(Article.TYPE, id);
        }
        return article;
    }

    /** @throws NotFoundException when there is none that is published */
    Article published(long id) {
        Article article = em.find(Article.class, id);
        if (article == null || article.getState() != ArticleState.PUBLISHED) {
            throw new NotFoundException(Article.TYPE, id);
        }
        return article;
    }

    Article toChange(long id, long version) {
        Article article = em.find(Article.class, id);
        if (article == null) {
            throw new NotFoundException(Article.TYPE, id);
        }
        StaleVersionException.check(article, version);
        return article;
    }

    LocalDate today() {
        return day.today();
    }

    ArticleView view(Article article, Viewer viewer) {
        return new ArticleView(
                row(article),
                article.getVersion(),
                article.getBody(),
                article.getScope().caseTypes(),
                article.getScope().products(),
                article.getChangedBy().getName(),
                article.getCheckedBy() == null ? null : article.getCheckedBy().getName(),
                viewer.has(WRITERS),
                viewer.has(Role.DEPT_HEAD));
    }

    static ArticleRow row(Article article) {
        return new ArticleRow(
                article.getId(),
                article.getKind(),
                article.getState(),
                article.getTitle(),
                article.getLanguage(),
                article.getTags(),
                article.getCheckedOn(),
                article.getChangedAt(),
                article.getUses());
    }

    /** One statement: what has at least one piece of the words, judged one by one. */
    List<Suggestion> suggest(String caseType, String product, String words) {
        Relevance relevance = new Relevance(caseType, product, words);
        Conditions where = new Conditions().and("a.state = :state", "state", ArticleState.PUBLISHED);
        List<String> ways = new ArrayList<>();
        for (String piece : relevance.pieces(PIECES)) {
            ways.add(grams.all(where, "a", Set.of(piece), "piece" + ways.size()));
        }
        if (ways.isEmpty()) {
            return List.of();
        }
        return where.and(String.join(" or ", ways))
                .bind(em.createQuery(
                        "select a from Article a" + where.where() + " order by a.uses desc, a.id", Article.class))
                .setMaxResults(CANDIDATES)
                .getResultStream()
                .map(article -> new Judged(
                        article, relevance.of(article.getTitle(), article.getSearchText(), article.getScope())))
                .filter(judged -> judged.score() > 0)
                .sorted(Comparator.comparingInt(Judged::score).reversed())
                .limit(SUGGESTIONS)
                .map(judged -> suggestion(judged.article()))
                .toList();
    }

    private record Judged(Article article, int score) {}

    private static Suggestion suggestion(Article article) {
        return new Suggestion(
                article.getId(), article.getKind(), article.getTitle(), article.getBody(), article.getLanguage());
    }
}
