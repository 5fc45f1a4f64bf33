package cn.kexin.crm.ejb.knowledge.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.ADMIN;
import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.EXECUTIVE;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.knowledge.Article;
import cn.kexin.crm.domain.knowledge.ArticleScope;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.casework.ProcessFacade;
import cn.kexin.crm.ejb.knowledge.ArticleCommand;
import cn.kexin.crm.ejb.knowledge.ArticleFilter;
import cn.kexin.crm.ejb.knowledge.ArticleRow;
import cn.kexin.crm.ejb.knowledge.ArticleView;
import cn.kexin.crm.ejb.knowledge.KnowledgeFacade;
import cn.kexin.crm.ejb.knowledge.Suggestion;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps what the company knows to answer. */
@Stateless
@RolesAllowed({CUSTOMER_DEPT, DEPT_HEAD})
public class KnowledgeBean implements KnowledgeFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Articles articles;

    @Inject
    private ArticleUse uses;

    @EJB
    private ProcessFacade processes;

    @Inject
    private Clock clock;

    @Override
    @RolesAllowed({
        SALES,
        SALES_DIRECTOR,
        CUSTOMER_DEPT,
        FUNCTIONAL,
        PROJECT_TEAM,
        SERVICE,
        MARKETING,
        DEPT_HEAD,
        EXECUTIVE,
        ADMIN
    })
    public Page<ArticleRow> list(ArticleFilter filter, PageRequest page) {
        return articles.page(filter, page, viewer.get());
    }

    @Override
    @RolesAllowed({
        SALES,
        SALES_DIRECTOR,
        CUSTOMER_DEPT,
        FUNCTIONAL,
        PROJECT_TEAM,
        SERVICE,
        MARKETING,
        DEPT_HEAD,
        EXECUTIVE,
        ADMIN
    })
    public ArticleView find(long id) {
        return articles.view(articles.visible(id, viewer.get()), viewer.get());
    }

    @Override
    public long create(ArticleCommand command) {
        Article article = new Article(command.kind(), command.language(), me(), clock.instant());
        say(article, command);
        em.persist(article);
        return article.getId();
    }

    @Override
    public void change(long id, long version, ArticleCommand command) {
        Article article = articles.toChange(id, version);
        say(article, command);
        article.changedBy(me(), clock.instant(), viewer.get().has(Role.DEPT_HEAD), articles.today());
    }

    private void say(Article article, ArticleCommand command) {
        Set<String> known = processes.active().stream().map(each -> each.code()).collect(Collectors.toSet());
        command.caseTypes().stream()
                .filter(type ->
                        !known.contains(type) && !article.getScope().caseTypes().contains(type))
                .findFirst()
                .ifPresent(type -> {
                    throw BusinessRuleException.onField("caseTypes", "casework.error.unknownType", type);
                });
        article.write(command.kind(), command.language(), command.title(), command.body());
        article.describe(
                command.tags().stream().map(String::strip).distinct().toList(),
                new ArticleScope(
                        command.caseTypes(),
                        command.products().stream()
                                .map(String::strip)
                                .distinct()
                                .toList()));
    }

    @Override
    @RolesAllowed(DEPT_HEAD)
    public void publish(long id, long version) {
        articles.toChange(id, version).publish(me(), articles.today());
    }

    @Override
    public void check(long id, long version) {
        articles.toChange(id, version).check(me(), articles.today());
    }

    @Override
    @RolesAllowed(DEPT_HEAD)
    public void retire(long id, long version) {
        articles.toChange(id, version).retire();
    }

    @Override
    @RolesAllowed({
        SALES,
        SALES_DIRECTOR,
        CUSTOMER_DEPT,
        FUNCTIONAL,
        PROJECT_TEAM,
        SERVICE,
        MARKETING,
        DEPT_HEAD,
        EXECUTIVE
    })
    public List<Suggestion> suggest(String caseType, String product, String words) {
        return articles.suggest(caseType, product, words);
    }

    @Override
    @RolesAllowed({
        SALES,
        SALES_DIRECTOR,
        CUSTOMER_DEPT,
        FUNCTIONAL,
        PROJECT_TEAM,
        SERVICE,
        MARKETING,
        DEPT_HEAD,
        EXECUTIVE
    })
    public String use(long id, long caseId) {
        return uses.use(articles.published(id), caseId, viewer.get());
    }

    private Person me() {
        return em.getReference(Person.class, viewer.get().personId());
    }
}
