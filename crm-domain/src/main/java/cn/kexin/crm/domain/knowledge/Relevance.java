package cn.kexin.crm.domain.knowledge;

import cn.kexin.crm.domain.customer.search.SearchWord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How well an article answers to a matter: for its type and its product, and by how many pieces of its words stand in the
 * article. Chinese is written without blanks, so words are taken apart into pairs of characters.
 */
public final class Relevance {

    private static final int OF_TYPE = 6;
    private static final int OF_PRODUCT = 6;
    private static final int IN_TITLE = 3;
    private static final int IN_TEXT = 1;

    /** One pair of characters may be anywhere by chance. */
    private static final int LEAST = 3;

    private final String caseType;
    private final String about;
    private final Set<String> pieces = new LinkedHashSet<>();

    /**
     * @param caseType code of the matter's definition; null when it does not count
     * @param product what the matter is about, or null
     * @param words its subject, or what somebody typed; may be null
     */
    public Relevance(String caseType, String product, String words) {
        this.caseType = caseType;
        this.about = ((product == null ? "" : product) + " " + (words == null ? "" : words)).toLowerCase(Locale.ROOT);
        SearchWord.of(about).forEach(word -> pieces.addAll(word.grams()));
    }

    /** @return pieces of which an article that answers has at least one; at most so many */
    public List<String> pieces(int most) {
        return pieces.stream().limit(most).toList();
    }

    /**
     * @param title in any form
     * @param searchText everything of it, in the form of the search index
     * @return higher is better; 0 when it does not answer
     */
    public int of(String title, String searchText, ArticleScope scope) {
        int score = scope.caseTypes().contains(caseType) ? OF_TYPE : 0;
        if (scope.products().stream().anyMatch(each -> about.contains(each.toLowerCase(Locale.ROOT)))) {
            score += OF_PRODUCT;
        }
        String plainTitle = title.toLowerCase(Locale.ROOT);
        for (String piece : pieces) {
            score += plainTitle.contains(piece) ? IN_TITLE : searchText.contains(piece) ? IN_TEXT : 0;
        }
        return score < LEAST ? 0 : score;
    }
}
