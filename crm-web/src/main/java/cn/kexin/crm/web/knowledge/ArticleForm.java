package cn.kexin.crm.web.knowledge;

import cn.kexin.crm.domain.knowledge.ArticleKind;
import cn.kexin.crm.ejb.knowledge.ArticleCommand;
import cn.kexin.crm.ejb.knowledge.ArticleView;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** An article, as typed. */
public class ArticleForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Between two words, in either language. */
    private static final String SEPARATORS = "[,，、;；\\n]+";

    private ArticleKind kind = ArticleKind.ANSWER;
    private String language = "zh";
    private String title;
    private String body;
    private String tags;
    private List<String> caseTypes = List.of();
    private String products;

    void show(ArticleView article) {
        kind = article.row().kind();
        language = article.row().language();
        title = article.row().title();
        body = article.body();
        tags = String.join("、", article.row().tags());
        caseTypes = article.caseTypes();
        products = String.join("、", article.products());
    }

    ArticleCommand toCommand() {
        return new ArticleCommand(kind, language, title, body, words(tags), List.copyOf(caseTypes), words(products));
    }

    private static List<String> words(String text) {
        return Stream.of((text == null ? "" : text).split(SEPARATORS))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public ArticleKind getKind() {
        return kind;
    }

    public void setKind(ArticleKind kind) {
        this.kind = kind;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    public List<String> getCaseTypes() {
        return caseTypes;
    }

    public void setCaseTypes(List<String> caseTypes) {
        this.caseTypes = caseTypes == null ? List.of() : List.copyOf(caseTypes);
    }

    public String getProducts() {
        return products;
    }

    public void setProducts(String products) {
        this.products = products;
    }
}
