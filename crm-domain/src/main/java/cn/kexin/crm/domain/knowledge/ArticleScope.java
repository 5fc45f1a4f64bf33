package cn.kexin.crm.domain.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.List;

/** The matters for which an article is offered first; without any it is offered by its words alone. */
@Embeddable
public class ArticleScope implements Serializable {

    private static final long serialVersionUID = 1L;

    @Convert(converter = WordsConverter.class)
    @Column(name = "case_types", nullable = false, length = 400)
    private List<String> caseTypes;

    @Convert(converter = WordsConverter.class)
    @Column(name = "product_words", nullable = false, length = 800)
    private List<String> products;

    protected ArticleScope() {}

    /**
     * @param caseTypes codes of definitions
     * @param products parts of names or models of products
     */
    public ArticleScope(List<String> caseTypes, List<String> products) {
        this.caseTypes = List.copyOf(caseTypes);
        this.products = List.copyOf(products);
    }

    /** @return one that names nothing */
    public static ArticleScope any() {
        return new ArticleScope(List.of(), List.of());
    }

    public List<String> caseTypes() {
        return caseTypes == null ? List.of() : caseTypes;
    }

    public List<String> products() {
        return products == null ? List.of() : products;
    }
}
