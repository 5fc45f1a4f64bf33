package cn.kexin.crm.ejb.knowledge.internal;

import cn.kexin.crm.domain.knowledge.Article;
import cn.kexin.crm.domain.knowledge.Blank;
import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.Map;

/** Fills what an answer leaves open from a case, and counts that it was used. */
@ApplicationScoped
public class ArticleUse {

    @PersistenceContext
    private EntityManager em;

    @EJB
    private CaseworkFacade casework;

    @Inject
    private CompanyDay day;

    String use(Article article, long caseId, Viewer viewer) {
        CaseView theCase = casework.find(caseId);
        em.createQuery("update Article a set a.uses = a.uses + 1 where a.id = :id")
                .setParameter("id", article.getId())
                .executeUpdate();
        return Blank.fill(article.getBody(), known(theCase, viewer));
    }

    private Map<Blank, String> known(CaseView theCase, Viewer viewer) {
        Map<Blank, String> known = new EnumMap<>(Blank.class);
        String customer = theCase.row().customerName();
        known.put(Blank.CUSTOMER, customer);
        known.put(Blank.CONTACT, theCase.contactName() == null ? customer : theCase.contactName());
        known.put(Blank.CASE_NUMBER, theCase.row().number());
        known.put(Blank.SUBJECT, theCase.row().subject());
        if (theCase.product() != null) {
            known.put(Blank.PRODUCT, theCase.product());
        }
        known.put(Blank.PERSON, viewer.name());
        known.put(Blank.UNIT, unitName(viewer.unitId()));
        known.put(Blank.TODAY, day.today().toString());
        return known;
    }

    private String unitName(long id) {
        return em.createQuery("select u.name from OrgUnit u where u.id = :id", String.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
