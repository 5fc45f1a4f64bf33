package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.ImprovementPlan;
import cn.kexin.crm.domain.assessment.ImprovementState;
import cn.kexin.crm.domain.assessment.Scorecard;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.assessment.ImprovementRow;
import cn.kexin.crm.ejb.assessment.MarkView;
import cn.kexin.crm.ejb.assessment.RewardView;
import cn.kexin.crm.ejb.assessment.ScorecardAccess;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Reads what hangs on a scorecard besides figures and appeals. */
@ApplicationScoped
public class CardParts {

    private static final int MOST_IMPROVEMENTS = 200;

    private static final String IMPROVEMENTS =
            """
            select i from ImprovementPlan i join fetch i.scorecard s join fetch s.period join fetch s.unit u \
            left join fetch u.head left join fetch s.person left join fetch i.owner""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ScorecardAccess access;

    List<MarkView> marks(long cardId) {
        return em
                .createQuery(
                        """
                        select m.id, m.points, m.reason, m.givenBy.name, m.givenAt from ManualMark m \
                        where m.scorecard.id = :card order by m.givenAt, m.id""",
                        Object[].class)
                .setParameter("card", cardId)
                .getResultList()
                .stream()
                .map(m -> new MarkView(
                        (Long) m[0], (java.math.BigDecimal) m[1], (String) m[2], (String) m[3], (java.time.Instant)
                                m[4]))
                .toList();
    }

    List<RewardView> rewards(long cardId) {
        return em
                .createQuery(
                        """
                        select r.id, r.kind, r.amount, r.reason, r.proposedBy.name, r.proposedAt from Reward r \
                        where r.scorecard.id = :card order by r.proposedAt, r.id""",
                        Object[].class)
                .setParameter("card", cardId)
                .getResultList()
                .stream()
                .map(r -> new RewardView(
                        (Long) r[0],
                        (cn.kexin.crm.domain.assessment.RewardKind) r[1],
                        (java.math.BigDecimal) r[2],
                        (String) r[3],
                        (String) r[4],
                        (java.time.Instant) r[5]))
                .toList();
    }

    List<ImprovementRow> improvements(long cardId, Viewer viewer) {
        return em
                .createQuery(IMPROVEMENTS + " where s.id = :card order by i.id", ImprovementPlan.class)
                .setParameter("card", cardId)
                .getResultList()
                .stream()
                .map(plan -> row(plan, viewer))
                .toList();
    }

    List<ImprovementRow> openImprovements(Viewer viewer) {
        Conditions where =
                access.restrict(new Conditions(), viewer, "s").and("i.state <> :done", "done", ImprovementState.DONE);
        return where
                .bind(em.createQuery(IMPROVEMENTS + where.where() + " order by i.dueOn, i.id", ImprovementPlan.class))
                .setMaxResults(MOST_IMPROVEMENTS)
                .getResultList()
                .stream()
                .map(plan -> row(plan, viewer))
                .toList();
    }

    /** @throws NotFoundException when the viewer does not answer for its card */
    ImprovementPlan improvement(long id, Viewer viewer) {
        ImprovementPlan plan = em.find(ImprovementPlan.class, id);
        if (plan == null || !answers(plan, viewer)) {
            throw new NotFoundException("improvement", id);
        }
        return plan;
    }

    private ImprovementRow row(ImprovementPlan plan, Viewer viewer) {
        Scorecard card = plan.getScorecard();
        Person owner = plan.getOwner();
        return new ImprovementRow(
                plan.getId(),
                plan.getVersion(),
                card.getId(),
                card.getPeriod().getCode(),
                card.subjectName(),
                plan.getMeasure(),
                owner == null ? null : new Ref(owner.getId(), owner.getUsername(), owner.getName()),
                plan.getDueOn(),
                plan.getState(),
                plan.getActions(),
                plan.getOutcome(),
                answers(plan, viewer));
    }

    private boolean answers(ImprovementPlan plan, Viewer viewer) {
        Scorecard card = plan.getScorecard();
        return plan.getOwner() != null
                        && viewer.actingFor().contains(plan.getOwner().getId())
                || access.answers(viewer, ScorecardAccess.Concerned.by(card));
    }
}
