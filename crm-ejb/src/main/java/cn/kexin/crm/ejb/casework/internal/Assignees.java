package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.casework.Assignee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

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
    private DefinitionRouting routing;

    /**
     * @param role the role that the work asks for
     * @throws BusinessRuleException when unit or person is unknown or inactive, or the person holds no role there
     */
    Target find(Assignee assignee, Role role) {
        Person person = assignee.person() == null ? null : person(assignee.person());
        OrgUnit unit = assignee.unit() == null ? unitOf(person, role) : routing.named(assignee.unit());
        if (person != null && assignee.unit() != null && !worksIn(person, unit)) {
            throw BusinessRuleException.onField(
                    "person", "casework.error.personNotInUnit", person.getName(), unit.getName());
        }
        return new Target(unit, person);
    }

    private Person person(String username) {
        return em
                .createQuery("select p from Person p where p.username = :username and p.leftOn is null", Person.class)
                .setParameter("username", username)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> BusinessRuleException.onField("person", "casework.error.unknownPerson", username));
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
