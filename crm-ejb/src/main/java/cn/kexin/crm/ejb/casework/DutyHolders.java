package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.RoleAssignment;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.organisation.RoleHolders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** In which role and unit somebody owes a duty that is laid on them besides those of a definition. */
@ApplicationScoped
public class DutyHolders {

    /**
     * Who owes it.
     *
     * @param person null for the unit's queue
     */
    public record Holder(Role role, OrgUnit unit, Person person) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RoleHolders holders;

    /**
     * @param field where the person was named, for the refusal
     * @return the person in a role of theirs, the one in their own unit before others
     * @throws BusinessRuleException when they hold no role in which they could work on a case
     */
    public Holder of(String field, Person person) {
        return em
                .createQuery(
                        "select r from RoleAssignment r where r.person = :person order by r.id", RoleAssignment.class)
                .setParameter("person", person)
                .getResultList()
                .stream()
                .filter(held -> held.getRole() != Role.ADMIN)
                .min(Comparator.comparing(held -> !held.getUnit().equals(person.getUnit())))
                .map(held -> new Holder(held.getRole(), held.getUnit(), person))
                .orElseThrow(() -> BusinessRuleException.onField(field, "casework.error.noRole", person.getName()));
    }

    /** @return who holds the role nearest to the unit: the only one, or the queue of several; empty when nobody does */
    public Optional<Holder> nearest(Role role, OrgUnit unit) {
        Set<Long> people = holders.nearest(role, unit.getId());
        if (people.isEmpty()) {
            return Optional.empty();
        }
        List<RoleAssignment> held = em.createQuery(
                        "select r from RoleAssignment r where r.role = :role and column('person_id', r) in :people order by r.id",
                        RoleAssignment.class)
                .setParameter("role", role)
                .setParameter("people", people)
                .getResultList();
        Person only =
                people.size() == 1 ? em.find(Person.class, people.iterator().next()) : null;
        OrgUnit where = held.stream()
                .map(RoleAssignment::getUnit)
                .findFirst()
                .orElseGet(() -> only == null ? unit : only.getUnit());
        return Optional.of(new Holder(role, where, only));
    }
}
