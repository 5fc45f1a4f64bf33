package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.Appeal;
import cn.kexin.crm.domain.assessment.Scorecard;
import cn.kexin.crm.domain.notification.NoticeKind;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.assessment.ScorecardAccess;
import cn.kexin.crm.ejb.notification.News;
import cn.kexin.crm.ejb.notification.NoticeSubjectRow;
import cn.kexin.crm.ejb.notification.NoticeSubjects;
import cn.kexin.crm.ejb.notification.Notices;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Tells of appeals: who decides that there is one, who raised it what became of it. */
@ApplicationScoped
public class AppealNews implements NoticeSubjects {

    private static final String TYPE = "scorecard";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Notices notices;

    @Inject
    private ScorecardAccess access;

    void asked(Appeal appeal) {
        notices.tell(
                news(NoticeKind.APPEAL_ASKED, appeal).by(appeal.getRaisedBy().getId()),
                Role.CUSTOMER_DEPT,
                appeal.getScorecard().getUnit());
    }

    void decided(Appeal appeal) {
        notices.tell(
                news(NoticeKind.APPEAL_DECIDED, appeal).by(appeal.getDecidedBy().getId()), appeal.getRaisedBy());
    }

    private static News news(NoticeKind kind, Appeal appeal) {
        return News.of(kind, TYPE, appeal.getScorecard().getId());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String seen(Conditions query, Viewer viewer, String idPath) {
        Conditions cards = access.restrict(new Conditions(), viewer, "ns").and("ns.id = " + idPath);
        cards.lendTo(query);
        return "exists (select ns.id from Scorecard ns" + cards.where() + ")";
    }

    @Override
    public Map<Long, NoticeSubjectRow> describe(Collection<Long> ids, Viewer viewer) {
        Map<Long, NoticeSubjectRow> rows = new HashMap<>();
        em.createQuery(
                        "select s from Scorecard s join fetch s.period join fetch s.unit left join fetch s.person where s.id in :ids",
                        Scorecard.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(card -> rows.put(
                        card.getId(), new NoticeSubjectRow(card.getPeriod().getCode(), card.subjectName(), null)));
        return rows;
    }
}
