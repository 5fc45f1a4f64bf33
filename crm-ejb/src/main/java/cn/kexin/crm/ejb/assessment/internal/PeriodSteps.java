package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.AppealState;
import cn.kexin.crm.domain.assessment.AssessmentPeriod;
import cn.kexin.crm.domain.assessment.ImprovementPlan;
import cn.kexin.crm.domain.assessment.Scorecard;
import cn.kexin.crm.domain.assessment.ScorecardFigure;
import cn.kexin.crm.domain.assessment.ScorecardState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a step of a period means for its scorecards. */
@ApplicationScoped
public class PeriodSteps {

    @PersistenceContext
    private EntityManager em;

    long openAppeals(AssessmentPeriod period) {
        return em.createQuery(
                        "select count(a) from Appeal a where a.scorecard.period = :period and a.state = :open",
                        Long.class)
                .setParameter("period", period)
                .setParameter("open", AppealState.OPEN)
                .getSingleResult();
    }

    /** All cards follow the period. */
    void advance(AssessmentPeriod period, ScorecardState state) {
        em.createQuery("update Scorecard s set s.state = :state, s.version = s.version + 1 where s.period = :period")
                .setParameter("state", state)
                .setParameter("period", period)
                .executeUpdate();
    }

    /** Back into review, each card as explained as it was. */
    void reopen(AssessmentPeriod period) {
        advance(period, ScorecardState.REVIEW);
        em.createQuery(
                        "update Scorecard s set s.state = :state where s.period = :period and s.explanation.givenAt is not null")
                .setParameter("state", ScorecardState.EXPLAINED)
                .setParameter("period", period)
                .executeUpdate();
    }

    /** Each weak figure becomes an improvement plan of whoever answers for the card. */
    void openImprovements(AssessmentPeriod period, LocalDate today, Instant now) {
        List<Scorecard> cards = em.createQuery("select s from Scorecard s where s.period = :period", Scorecard.class)
                .setParameter("period", period)
                .setHint("eclipselink.batch", "s.figures")
                .setHint("eclipselink.batch", "s.unit.head")
                .setHint("eclipselink.batch", "s.person")
                .getResultList();
        for (Scorecard card : cards) {
            card.getFigures().stream()
                    .filter(ScorecardFigure::isWeak)
                    .forEach(figure -> em.persist(new ImprovementPlan(card, figure.getMeasure(), today, now)));
        }
    }
}
