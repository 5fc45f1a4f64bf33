package cn.kexin.crm.ejb.knowledge.internal;

import cn.kexin.crm.domain.customer.search.SearchWord;
import cn.kexin.crm.domain.knowledge.Article;
import cn.kexin.crm.domain.knowledge.ArticleState;
import cn.kexin.crm.ejb.knowledge.ArticleFilter;
import cn.kexin.crm.ejb.knowledge.ArticleRow;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.SearchHit;
import cn.kexin.crm.ejb.shared.SearchSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Published articles in the search over everything, by any of their words. */
@ApplicationScoped
public class ArticleSearch implements SearchSource {

    private static final int LONGEST = 100;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Articles articles;

    @Override
    public String type() {
        return Article.TYPE;
    }

    @Override
    public int place() {
        return 6;
    }

    @Override
    public List<SearchHit> search(String text, int limit) {
        if (text.length() > LONGEST
                || SearchWord.of(text).stream().allMatch(word -> word.grams().isEmpty())) {
            return List.of();
        }
        ArticleFilter filter = new ArticleFilter(text, null, ArticleState.PUBLISHED, null, null);
        return articles.page(filter, new PageRequest(0, limit, null), viewer.get()).rows().stream()
                .map(ArticleSearch::hit)
                .toList();
    }

    private static SearchHit hit(ArticleRow row) {
        return new SearchHit(Article.TYPE, row.id(), null, row.title(), String.join(" · ", row.tags()));
    }
}
