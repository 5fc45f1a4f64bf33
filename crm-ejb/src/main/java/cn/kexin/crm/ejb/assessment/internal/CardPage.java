package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.PeriodState;
import cn.kexin.crm.ejb.assessment.ImprovementRow;
import cn.kexin.crm.ejb.assessment.ScorecardAccess;
import cn.kexin.crm.ejb.assessment.ScorecardView;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Puts a scorecard's page together, with a fixed number of statements. */
@ApplicationScoped
public class CardPage {

    @Inject
    private ScorecardAccess access;

    @Inject
    private FigureQueries figures;

    @Inject
    private AppealQueries appeals;

    @Inject
    private CardParts parts;

    ScorecardView view(CardHead head, Viewer viewer) {
        CardParts.Verdicts verdicts = parts.verdicts(head.id());
        CardHistory history = figures.histories(List.of(head)).get(head.id());
        return new ScorecardView(
                head.row(history),
                head.from(),
                head.to(),
                head.schemeZh(),
                head.schemeEn(),
                head.schemeRevision(),
                head.answerable(),
                head.figuresAsOf(),
                head.explanation(),
                head.explainedBy(),
                head.explainedAt(),
                history.trend(),
                appeals.of(head),
                verdicts.marks(),
                verdicts.rewards(),
                improvements(head, viewer),
                access.rights(viewer, head.periodState(), head.concerned()));
    }

    /** There are none before the card is published. */
    private List<ImprovementRow> improvements(CardHead head, Viewer viewer) {
        return head.periodState() == PeriodState.PUBLISHED ? parts.improvements(head.id(), viewer) : List.of();
    }
}
