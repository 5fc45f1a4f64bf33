package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.customer.search.SearchWord;
import cn.kexin.crm.ejb.casework.CaseRow;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.SearchHit;
import cn.kexin.crm.ejb.shared.SearchSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cases in the search over everything, by their own number and subject, the latest first; the customer leads to the others. */
@ApplicationScoped
public class CaseSearch implements SearchSource {

    private static final int LONGEST = 100;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CaseQueries queries;

    @Override
    public String type() {
        return "case";
    }

    @Override
    public int place() {
        return 3;
    }

    @Override
    public List<SearchHit> search(String text, int limit) {
        List<SearchWord> words = SearchWord.of(text);
        if (text.length() > LONGEST
                || words.stream().allMatch(word -> word.grams().isEmpty())) {
            return List.of();
        }
        return queries.holding(words, limit, viewer.get()).stream()
                .map(CaseSearch::hit)
                .toList();
    }

    private static SearchHit hit(CaseRow row) {
        String detail = Stream.of(row.customerName(), row.unitName()).collect(Collectors.joining(" · "));
        return new SearchHit("case", row.id(), row.number(), row.subject(), detail);
    }
}
