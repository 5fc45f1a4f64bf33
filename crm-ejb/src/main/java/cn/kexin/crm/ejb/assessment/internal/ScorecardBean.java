package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.Appeal;
import cn.kexin.crm.domain.assessment.ImprovementPlan;
import cn.kexin.crm.domain.assessment.Reward;
import cn.kexin.crm.domain.assessment.RewardKind;
import cn.kexin.crm.domain.assessment.Scorecard;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.assessment.AppealView;
import cn.kexin.crm.ejb.assessment.ImprovementRow;
import cn.kexin.crm.ejb.assessment.MeasureWindow;
import cn.kexin.crm.ejb.assessment.MeasuredRow;
import cn.kexin.crm.ejb.assessment.RaiseAppeal;
import cn.kexin.crm.ejb.assessment.RowQuery;
import cn.kexin.crm.ejb.assessment.ScorecardAccess;
import cn.kexin.crm.ejb.assessment.ScorecardFacade;
import cn.kexin.crm.ejb.assessment.ScorecardFilter;
import cn.kexin.crm.ejb.assessment.ScorecardRow;
import cn.kexin.crm.ejb.assessment.ScorecardView;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;

/** Shows scorecards and takes what people do with them. */
@Stateless
@RolesAllowed({
    Role.Names.SALES,
    Role.Names.SALES_DIRECTOR,
    Role.Names.CUSTOMER_DEPT,
    Role.Names.FUNCTIONAL,
    Role.Names.PROJECT_TEAM,
    Role.Names.SERVICE,
    Role.Names.MARKETING,
    Role.Names.DEPT_HEAD,
    Role.Names.EXECUTIVE
})
public class ScorecardBean implements ScorecardFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private ScorecardAccess access;

    @Inject
    private ScorecardQueries queries;

    @Inject
    private SeenCards seen;

    @Inject
    private CardPage pages;

    @Inject
    private AppealQueries appeals;

    @Inject
    private AppealDesk desk;

    @Inject
    private CardParts parts;

    @Inject
    private Measures measures;

    @Inject
    private Windows windows;

    @Inject
    private Clock clock;

    @Override
    public Page<ScorecardRow> list(ScorecardFilter filter, PageRequest page) {
        return queries.page(filter, page, viewer.get());
    }

    @Override
    public Page<ScorecardRow> awaitingMe(PageRequest page) {
        return queries.awaiting(page, viewer.get());
    }

    @Override
    public ScorecardView find(long id) {
        return pages.view(head(id), viewer.get());
    }

    @Override
    public Page<MeasuredRow> rows(long id, String measure, boolean onlyMissed, PageRequest page) {
        CardHead card = head(id);
        return measures.get(measure).rows(new RowQuery(window(card), card.subject(), onlyMissed, null, null), page);
    }

    @Override
    public Page<MeasuredRow> laterRows(long id, String measure, PageRequest page) {
        CardHead card = head(id);
        MeasureWindow now = window(card).asOf(clock.instant());
        return measures.get(measure).rows(new RowQuery(now, card.subject(), false, card.figuresAsOf(), null), page);
    }

    private CardHead head(long id) {
        return seen.head(id, card -> queries.head(card, viewer.get()));
    }

    private MeasureWindow window(CardHead card) {
        return seen.window(card, each -> windows.of(each.from(), each.to(), each.figuresAsOf()));
    }

    @Override
    public void explain(long id, long version, String text) {
        Scorecard card = answeredFor(id);
        StaleVersionException.check(card, version);
        card.explain(text, me(), clock.instant());
        seen.forget(id);
    }

    @Override
    public long appeal(long id, RaiseAppeal command) {
        seen.forget(id);
        return desk.raise(answeredFor(id), command, me());
    }

    @Override
    public Page<AppealView> openAppeals(PageRequest page) {
        return appeals.open(page, viewer.get());
    }

    @Override
    @RolesAllowed(Role.Names.CUSTOMER_DEPT)
    public void decideAppeal(long appealId, long version, boolean accept, String reason) {
        Appeal appeal = appeals.get(appealId, viewer.get());
        StaleVersionException.check(appeal, version);
        seen.forget(appeal.getScorecard().getId());
        if (accept) {
            desk.accept(appeal, reason, me());
        } else {
            desk.reject(appeal, reason, me());
        }
    }

    @Override
    @RolesAllowed(Role.Names.CUSTOMER_DEPT)
    public void mark(long id, long version, BigDecimal points, String reason) {
        Scorecard card = decidedOn(id);
        StaleVersionException.check(card, version);
        seen.forget(id);
        card.mark(points, reason, me(), clock.instant());
        Ranking.rank(em.createQuery("select s from Scorecard s where s.period = :period", Scorecard.class)
                .setParameter("period", card.getPeriod())
                .setHint("eclipselink.batch", "s.unit")
                .getResultList());
    }

    @Override
    @RolesAllowed(Role.Names.CUSTOMER_DEPT)
    public void reward(long id, long version, RewardKind kind, BigDecimal amount, String reason) {
        Scorecard card = decidedOn(id);
        StaleVersionException.check(card, version);
        em.persist(new Reward(card, kind, amount, reason, me(), clock.instant()));
    }

    @Override
    public List<ImprovementRow> openImprovements() {
        return parts.openImprovements(viewer.get());
    }

    @Override
    public void planImprovement(long improvementId, long version, String actions) {
        improvement(improvementId, version).plan(actions);
    }

    @Override
    public void closeImprovement(long improvementId, long version, String outcome) {
        improvement(improvementId, version).close(outcome, clock.instant());
    }

    private ImprovementPlan improvement(long id, long version) {
        ImprovementPlan plan = parts.improvement(id, viewer.get());
        StaleVersionException.check(plan, version);
        return plan;
    }

    /** @throws BusinessRuleException when the caller sees the card but does not answer for it */
    private Scorecard answeredFor(long id) {
        Scorecard card = queries.card(id, viewer.get());
        if (!access.answers(viewer.get(), ScorecardAccess.Concerned.by(card))) {
            throw new BusinessRuleException("assessment.error.notAnswerable");
        }
        return card;
    }

    /** @throws BusinessRuleException when the caller answers for the card themselves */
    private Scorecard decidedOn(long id) {
        Scorecard card = queries.card(id, viewer.get());
        if (access.answers(viewer.get(), ScorecardAccess.Concerned.by(card))) {
            throw new BusinessRuleException("assessment.error.ownCard");
        }
        return card;
    }

    private Person me() {
        return em.getReference(Person.class, viewer.get().personId());
    }
}
