package cn.kexin.crm.web.knowledge;

import cn.kexin.crm.ejb.casework.ProcessFacade;
import cn.kexin.crm.ejb.knowledge.ArticleView;
import cn.kexin.crm.ejb.knowledge.KnowledgeFacade;
import cn.kexin.crm.web.casework.ProcessNames;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** One article, with what a head can do about it. */
@Named
@ViewScoped
public class ArticlePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private KnowledgeFacade knowledge;

    @EJB
    private ProcessFacade processes;

    @Inject
    private ProcessNames names;

    @Inject
    private Messages messages;

    private long id;
    private ArticleView article;
    private List<String> types = List.of();

    public void load() {
        article = knowledge.find(id);
        types = article.caseTypes().isEmpty()
                ? List.of()
                : processes.active().stream()
                        .filter(each -> article.caseTypes().contains(each.code()))
                        .map(each -> names.in(each.label()))
                        .toList();
    }

    public String publish() {
        knowledge.publish(id, article.version());
        return again("knowledge.published");
    }

    public String check() {
        knowledge.check(id, article.version());
        return again("knowledge.checked");
    }

    public String retire() {
        knowledge.retire(id, article.version());
        return again("knowledge.retired");
    }

    private String again(String done) {
        messages.done(done);
        return "/knowledge/view?faces-redirect=true&id=" + id;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public ArticleView getArticle() {
        return article;
    }

    /** @return names of the types for whose matters it is offered first */
    public List<String> getTypes() {
        return types;
    }
}
