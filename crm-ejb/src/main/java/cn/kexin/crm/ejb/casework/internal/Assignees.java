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
        if (person != null && given != null && !worksIn(person, unit)) {
            throw BusinessRuleException.onField(
                    "person", "casework.error.personNotInUnit", person.getName(), unit.getName());
        }
        if (person != null && !mayHold(person, role, unit)) {
            throw BusinessRuleException.onField("person", "casework.error.personWithoutRole", person.getName(), role);
        }
        return new Target(unit, person);
    }

    /** Whoever could do the work: by its role, as head of the unit or as the department that supervises all. */
    private boolean mayHold(Person person, Role role, OrgUnit unit) {
        Set<OrgUnit> units = new HashSet<>();
        for (OrgUnit above = unit; above != null; above = above.getParent()) {
            units.add(above);
        }
        return em.createQuery("select r from RoleAssignment r where r.person = :person", RoleAssignment.class)
                .setParameter("person", person)
                .getResultStream()
                .anyMatch(held -> held.getRole() == Role.CUSTOMER_DEPT
                        || EnumSet.of(role, Role.DEPT_HEAD).contains(held.getRole()) && units.contains(held.getUnit()));
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

    private boolean worksIn(Person person, OrgUnit unit) {
        for (OrgUnit above = unit; above != null; above = above.getParent()) {
            if (person.getUnit().equals(above) || holdsRoleIn(person, above)) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsRoleIn(Person person, OrgUnit unit) {
        return em.createQuery(
                                "select count(r) from RoleAssignment r where r.person = :person and r.unit = :unit",
                                Long.class)
                        .setParameter("person", person)
                        .setParameter("unit", unit)
                        .getSingleResult()
                > 0;
    }
}
