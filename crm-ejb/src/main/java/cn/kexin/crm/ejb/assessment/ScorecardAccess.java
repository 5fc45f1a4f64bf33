package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.assessment.PeriodState;
import cn.kexin.crm.domain.assessment.Scorecard;
import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/**
 * Who may see a scorecard, with all its figures and the rows behind them, and who may act on it: the one answer for list,
 * count, page, rows, appeals, improvement plans and REST.
 */
@ApplicationScoped
public class ScorecardAccess {

    private static final Role[] SEE_ALL = {Role.CUSTOMER_DEPT, Role.EXECUTIVE};

    /** No id; keeps {@code in} lists from being empty. */
    private static final Long NOBODY = -1L;

    public boolean seesAll(Viewer viewer) {
        return viewer.has(SEE_ALL);
    }

    /**
     * Restricts a query to the scorecards that the viewer may see: heads those of their units and of the people in them,
     * everybody their own.
     *
     * @param alias the scorecard's alias in the query
     * @return the same conditions
     */
    public Conditions restrict(Conditions conditions, Viewer viewer, String alias) {
        if (seesAll(viewer)) {
            return conditions;
        }
        return conditions
                .and(SEEN.replace("{s}", alias))
                .with("headedUnits", headedUnits(viewer))
                .with("ownPersons", viewer.actingFor())
                .with("personCard", SubjectType.PERSON);
    }

    private static final String SEEN =
            """
            {s}.unit.id in :headedUnits or {s}.subjectType = :personCard and {s}.subjectId in :ownPersons""";

    private static Set<Long> headedUnits(Viewer viewer) {
        Set<Long> units = new HashSet<>(viewer.units(Role.DEPT_HEAD));
        units.add(NOBODY);
        return units;
    }

    /** @return what the viewer may do with a card that they may see */
    public ScorecardRights rights(Viewer viewer, PeriodState period, long unitId, SubjectType type, long subjectId) {
        boolean review = period == PeriodState.REVIEW;
        return new ScorecardRights(
                review && answers(viewer, unitId, type, subjectId), review && viewer.has(Role.CUSTOMER_DEPT));
    }

    /** @return what the viewer may do with a card that they may see */
    public ScorecardRights rights(Viewer viewer, Scorecard card) {
        return rights(
                viewer,
                card.getPeriod().getState(),
                card.getUnit().getId(),
                card.getSubjectType(),
                card.getSubjectId());
    }

    /** @return whether the viewer answers for a card: its person, or a head of its unit */
    public boolean answers(Viewer viewer, long unitId, SubjectType type, long subjectId) {
        return viewer.units(Role.DEPT_HEAD).contains(unitId)
                || type == SubjectType.PERSON && viewer.actingFor().contains(subjectId);
    }
}
