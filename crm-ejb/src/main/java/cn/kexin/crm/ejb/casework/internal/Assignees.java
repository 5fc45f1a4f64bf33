package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.RoleAssignment;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.casework.Assignee;
import cn.kexin.crm.ejb.organisation.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the unit and person that work is given to. */
@ApplicationScoped
public class Assignees {

    /**
     * Where work goes.
     *
     * @param person null for the unit's queue
     */
    record Target(OrgUnit unit, Person person) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Members members;

    /**
     * @param role the role that the work asks for
     * @throws BusinessRuleException when unit or person is unknown or inactive, the person does not work there, or holds no role in
     *     which the work could be done
     */
    Target find(Assignee assignee, Role role) {
        Person person = members.person("person", assignee.person());
        OrgUnit given = members.unit("unit", assignee.unit());
        OrgUnit unit = given == null ? unitOf(person, role) : given;
        if (person != null) {
            requireFit(person, role, unit, given != null);
        }
        return new Target(unit, person);
    }

    /** Whoever could do the work: by its role, as head of the unit or as the department that supervises all. */
    private void requireFit(Person person, Role role, OrgUnit unit, boolean isUnitGiven) {
        Set<OrgUnit> units = withThoseAbove(unit);
        List<RoleAssignment> held = em.createQuery(
                        "select r from RoleAssignment r where r.person = :person", RoleAssignment.class)
                .setParameter("person", person)
                .getResultList();
        boolean worksThere =
                units.contains(person.getUnit()) || held.stream().anyMatch(each -> units.contains(each.getUnit()));
        if (isUnitGiven && !worksThere) {
            throw BusinessRuleException.onField(
                    "person", "casework.error.personNotInUnit", person.getName(), unit.getName());
        }
        boolean mayHold = held.stream()
                .anyMatch(each -> each.getRole() == Role.CUSTOMER_DEPT
                        || EnumSet.of(role, Role.DEPT_HEAD).contains(each.getRole()) && units.contains(each.getUnit()));
        if (!mayHold) {
            throw BusinessRuleException.onField("person", "casework.error.personWithoutRole", person.getName(), role);
        }
    }

    private static Set<OrgUnit> withThoseAbove(OrgUnit unit) {
        Set<OrgUnit> units = new HashSet<>();
        for (OrgUnit above = unit; above != null; above = above.getParent()) {
            units.add(above);
        }
        return units;
    }

    /** The unit in which the person holds the role asked for, else the home unit. */
    private OrgUnit unitOf(Person person, Role role) {
        return em
                .createQuery(
                        "select r.unit from RoleAssignment r where r.person = :person and r.role = :role order by r.id",
                        OrgUnit.class)
                .setParameter("person", person)
                .setParameter("role", role)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(person.getUnit());
    }
}
