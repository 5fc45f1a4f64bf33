package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.PeriodState;
import cn.kexin.crm.domain.assessment.Scheme;
import cn.kexin.crm.ejb.assessment.ImprovementRow;
import cn.kexin.crm.ejb.assessment.ScorecardAccess;
import cn.kexin.crm.ejb.assessment.ScorecardView;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Puts a scorecard's page together, with a fixed number of statements. */
@ApplicationScoped
public class CardPage {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ScorecardAccess access;

    @Inject
    private FigureQueries figures;

    @Inject
    private AppealQueries appeals;

    @Inject
    private CardParts parts;

    ScorecardView view(CardHead head, Viewer viewer) {
        CardHistory history = figures.histories(List.of(head)).get(head.id());
        Object[] about = about(head.id());
        Scheme scheme = (Scheme) about[0];
        return new ScorecardView(
                head.row(history),
                head.from(),
                head.to(),
                scheme.getNameZh(),
                scheme.getNameEn(),
                scheme.getRevision(),
                head.answerable(),
                head.figuresAsOf(),
                head.explanation(),
                Ref.of((Long) about[1], (String) about[2], (String) about[3]),
                head.explainedAt(),
                history.trend(),
                appeals.of(head.id()),
                parts.marks(head.id()),
                parts.rewards(head.id()),
                improvements(head, viewer),
                access.rights(viewer, head.periodState(), head.concerned()));
    }

    private Object[] about(long id) {
        return em.createQuery(
                        """
                        select q.scheme, e.id, e.username, e.name from Scorecard s join s.period q \
                        left join s.explanation.person e where s.id = :id""",
                        Object[].class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** There are none before the card is published. */
    private List<ImprovementRow> improvements(CardHead head, Viewer viewer) {
        return head.periodState() == PeriodState.PUBLISHED ? parts.improvements(head.id(), viewer) : List.of();
    }
}
