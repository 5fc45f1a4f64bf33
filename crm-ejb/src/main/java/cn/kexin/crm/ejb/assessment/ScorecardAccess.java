package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.assessment.PeriodState;
import cn.kexin.crm.domain.assessment.Scorecard;
import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.domain.organisation.Person;
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
     * Restricts a query to the scorecards that the viewer may see: heads, appointed or by role, those of their units and of the people in them,
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

    /**
     * Restricts a query to the scorecards that the viewer, and nobody in their place, is to explain: those of units they
     * head and their own.
     *
     * @param alias the scorecard's alias in the query
     * @return the same conditions
     */
    public Conditions restrictToOwn(Conditions conditions, Viewer viewer, String alias) {
        return conditions
                .and(OWN.replace("{s}", alias))
                .with("headedUnits", headedUnits(viewer))
                .with("ownPersons", viewer.actingFor())
                .with("personCard", SubjectType.PERSON);
    }

    private static final String OWN =
            """
            {s}.subjectType <> :personCard and ({s}.unit.id in :headedUnits \
            or {s}.unit.id in (select h.id from OrgUnit h where column('head_id', h) in :ownPersons)) \
            or {s}.subjectType = :personCard and {s}.subjectId in :ownPersons""";

    private static final String SEEN =
            """
            {s}.unit.id in :headedUnits \
            or {s}.unit.id in (select h.id from OrgUnit h where column('head_id', h) in :ownPersons) \
            or {s}.subjectType = :personCard and {s}.subjectId in :ownPersons""";

    private static Set<Long> headedUnits(Viewer viewer) {
        Set<Long> units = new HashSet<>(viewer.units(Role.DEPT_HEAD));
        units.add(NOBODY);
        return units;
    }

    /** @return what the viewer may do with a card that they may see; nobody decides about a card they answer for */
    public ScorecardRights rights(Viewer viewer, PeriodState period, Concerned card) {
        boolean review = period == PeriodState.REVIEW;
        boolean own = answers(viewer, card);
        return new ScorecardRights(review && own, review && !own && viewer.has(Role.CUSTOMER_DEPT));
    }

    /** @return whether the viewer answers for a card: its person, the appointed head of its unit, or who acts as head there */
    public boolean answers(Viewer viewer, Concerned card) {
        return viewer.units(Role.DEPT_HEAD).contains(card.unitId())
                || card.headId() != null && viewer.actingFor().contains(card.headId())
                || card.subject().type() == SubjectType.PERSON
                        && viewer.actingFor().contains(card.subject().id());
    }

    /**
     * Whom a card concerns.
     *
     * @param unitId the unit assessed, or the person's
     * @param headId who is appointed head of that unit, or null
     * @param subject who is assessed
     */
    public record Concerned(long unitId, Long headId, Subject subject) {

        public static Concerned by(Scorecard card) {
            Person head = card.getUnit().getHead();
            return new Concerned(
                    card.getUnit().getId(),
                    head == null ? null : head.getId(),
                    new Subject(card.getSubjectType(), card.getSubjectId()));
        }
    }
}
