package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.ImprovementPlan;
import cn.kexin.crm.domain.assessment.ImprovementState;
import cn.kexin.crm.domain.assessment.RewardKind;
import cn.kexin.crm.domain.assessment.Scorecard;
import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.assessment.ImprovementRow;
import cn.kexin.crm.ejb.assessment.MarkView;
import cn.kexin.crm.ejb.assessment.RewardView;
import cn.kexin.crm.ejb.assessment.ScorecardAccess;
import cn.kexin.crm.ejb.assessment.Subject;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Instants;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads what hangs on a scorecard besides figures and appeals. */
@ApplicationScoped
public class CardParts {

    private static final int MOST_IMPROVEMENTS = 200;

    private static final String IMPROVEMENTS =
            """
            select i.id, i.version, s.id, q.code, u.name, p.name, i.measure, o.id, o.username, o.name, i.dueOn, i.state, \
            i.actions, i.outcome, u.id, h.id, s.subjectType, s.subjectId from ImprovementPlan i join i.scorecard s \
            join s.period q join s.unit u left join u.head h left join s.person p left join i.owner o""";

    private static final String VERDICTS =
            """
            select m.id, cast(null as varchar(10)) as kind, m.points, m.reason, p.name, m.given_at from manual_mark m \
            join person p on p.id = m.given_by_id where m.scorecard_id = ?1 \
            union all select r.id, r.kind, r.amount, r.reason, p.name, r.proposed_at from reward r \
            join person p on p.id = r.proposed_by_id where r.scorecard_id = ?1 order by 6, 1""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ScorecardAccess access;

    /** What the customer department gave a card besides its figures, the oldest first. */
    record Verdicts(List<MarkView> marks, List<RewardView> rewards) {}

    Verdicts verdicts(long cardId) {
        List<MarkView> marks = new ArrayList<>();
        List<RewardView> rewards = new ArrayList<>();
        for (Object each :
                em.createNativeQuery(VERDICTS).setParameter(1, cardId).getResultList()) {
            Object[] v = (Object[]) each;
            long id = ((Number) v[0]).longValue();
            BigDecimal amount = (BigDecimal) v[2];
            Instant at = Instants.of(v[5]);
            if (v[1] == null) {
                marks.add(new MarkView(id, amount, (String) v[3], (String) v[4], at));
            } else {
                rewards.add(new RewardView(
                        id, RewardKind.valueOf((String) v[1]), amount, (String) v[3], (String) v[4], at));
            }
        }
        return new Verdicts(marks, rewards);
    }

    List<ImprovementRow> improvements(long cardId, Viewer viewer) {
        return em
                .createQuery(IMPROVEMENTS + " where s.id = :card order by i.id", Object[].class)
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
                .bind(em.createQuery(IMPROVEMENTS + where.where() + " order by i.dueOn, i.id", Object[].class))
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

    private ImprovementRow row(Object[] i, Viewer viewer) {
        Ref owner = Ref.of((Long) i[7], (String) i[8], (String) i[9]);
        ScorecardAccess.Concerned concerned = new ScorecardAccess.Concerned(
                (Long) i[14], (Long) i[15], new Subject((SubjectType) i[16], (Long) i[17]));
        return new ImprovementRow(
                (Long) i[0],
                (Long) i[1],
                (Long) i[2],
                (String) i[3],
                i[5] == null ? (String) i[4] : (String) i[5],
                (String) i[6],
                owner,
                (LocalDate) i[10],
                (ImprovementState) i[11],
                (String) i[12],
                (String) i[13],
                owner != null && viewer.actingFor().contains(owner.id()) || access.answers(viewer, concerned));
    }

    private boolean answers(ImprovementPlan plan, Viewer viewer) {
        Scorecard card = plan.getScorecard();
        return plan.getOwner() != null
                        && viewer.actingFor().contains(plan.getOwner().getId())
                || access.answers(viewer, ScorecardAccess.Concerned.by(card));
    }
}
