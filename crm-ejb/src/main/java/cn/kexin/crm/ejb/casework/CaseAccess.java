package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may see a case and who may work on it: the one answer for list, count, page, search, timeline, evidence, export,
 * assessment rows and REST.
 */
@ApplicationScoped
public class CaseAccess {

    /** These answer for every customer of the company. */
    private static final Role[] SEE_ALL = {Role.EXECUTIVE, Role.CUSTOMER_DEPT, Role.SALES_DIRECTOR, Role.SERVICE};

    /**
     * These see what their units owe, and everything owed to customers their units look after. Whoever opened a case or is
     * named on it sees it in any role.
     */
    public static final Set<Role> UNIT_ROLES = Set.of(Role.SALES, Role.FUNCTIONAL, Role.PROJECT_TEAM, Role.DEPT_HEAD);

    /** No id; keeps {@code in} lists from being empty. */
    private static final Long NOBODY = -1L;

    public boolean seesAll(Viewer viewer) {
        return viewer.has(SEE_ALL);
    }

    /**
     * Restricts a query to the cases that the viewer may see.
     *
     * @param alias the case's alias in the query
     * @return the same conditions
     */
    public Conditions restrict(Conditions conditions, Viewer viewer, String alias) {
        if (seesAll(viewer)) {
            return conditions;
        }
        if (viewer.scope(DataRight.SEE).isEmpty()) {
            return conditions.and("1 = 0");
        }
        return conditions
                .and(SEEN.replace("{c}", alias))
                .with("caseUnits", ownUnits(viewer))
                .with("customerUnits", customerUnits(viewer))
                .with("casePersons", viewer.actingFor());
    }

    /** Each reason stands by itself, so that the database may read it from the index of its column alone. */
    private static final String SEEN =
            """
            column('unit_id', {c}) in :caseUnits or column('person_id', {c}) in :casePersons or column('owner_id', {c}) in :casePersons \
            or column('opened_by_id', {c}) in :casePersons \
            or exists (select 1 from Customer ac where ac.id = column('customer_id', {c}) and column('owner_unit_id', ac) in :customerUnits) \
            or exists (select 1 from Customer ac where ac.id = column('customer_id', {c}) and column('owner_person_id', ac) in :casePersons) \
            or exists (select 1 from CaseTask at where column('case_id', at) = {c}.id and column('unit_id', at) in :caseUnits) \
            or exists (select 1 from CaseTask at where column('case_id', at) = {c}.id and column('person_id', at) in :casePersons)""";

    private static final String SEEN_SQL =
            """
            ({c}.unit_id in ({units}) or {c}.person_id in ({persons}) or {c}.owner_id in ({persons}) or {c}.opened_by_id in ({persons}) \
            or exists (select 1 from customer ac where ac.id = {c}.customer_id and ac.owner_unit_id in ({customerUnits})) \
            or exists (select 1 from customer ac where ac.id = {c}.customer_id and ac.owner_person_id in ({persons})) \
            or exists (select 1 from case_task at where at.case_id = {c}.id and at.unit_id in ({units})) \
            or exists (select 1 from case_task at where at.case_id = {c}.id and at.person_id in ({persons})))""";

    /**
     * The same decision as {@link #restrict} for a query in SQL.
     *
     * @param alias the case's alias in the query
     * @return a condition that holds nothing but ids; null when the viewer may see no case
     */
    public String sql(Viewer viewer, String alias) {
        if (seesAll(viewer)) {
            return "1 = 1";
        }
        if (viewer.scope(DataRight.SEE).isEmpty()) {
            return null;
        }
        return SEEN_SQL.replace("{c}", alias)
                .replace("{units}", join(ownUnits(viewer)))
                .replace("{customerUnits}", join(customerUnits(viewer)))
                .replace("{persons}", join(viewer.actingFor()));
    }

    /** @return the ids as a list in SQL */
    public static String join(Set<Long> ids) {
        return ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** @return units whose matters the viewer sees; never empty */
    public Set<Long> ownUnits(Viewer viewer) {
        Set<Long> units = new HashSet<>(Set.of(NOBODY));
        for (Role role : UNIT_ROLES) {
            units.addAll(viewer.units(role));
        }
        return units;
    }

    /** Units whose customers the viewer sees, and with them everything owed to these. */
    private static Set<Long> customerUnits(Viewer viewer) {
        Set<Long> units = new HashSet<>(viewer.scope(DataRight.SEE).units());
        units.add(NOBODY);
        return units;
    }

    /** @return whether the viewer may work on a case that they may see */
    public boolean mayWork(Viewer viewer, CustomerCase theCase) {
        return holds(viewer, theCase.getRole(), theCase.getUnit(), theCase.getPerson())
                || isOneOf(viewer, theCase.getOwner());
    }

    /** @return whether the viewer may do, take or hand on a duty */
    public boolean mayDo(Viewer viewer, CaseTask task) {
        return holds(viewer, task.getRole(), task.getUnit(), task.getPerson());
    }

    /** The customer department supervises all, heads their own units; others need the responsible role in the unit. */
    private static boolean holds(Viewer viewer, Role role, OrgUnit unit, Person person) {
        return viewer.has(Role.CUSTOMER_DEPT)
                || isOneOf(viewer, person)
                || viewer.units(role).contains(unit.getId())
                || viewer.units(Role.DEPT_HEAD).contains(unit.getId());
    }

    private static boolean isOneOf(Viewer viewer, Person person) {
        return person != null && viewer.actingFor().contains(person.getId());
    }
}
