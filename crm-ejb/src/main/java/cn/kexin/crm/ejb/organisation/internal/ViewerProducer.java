package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resolves a sign-in name to the {@link Viewer}: three statements, whatever the size of the company. */
@Stateless
public class ViewerProducer {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * @param username the caller's sign-in name
     * @return the viewer, or null when no active person has that name
     */
    public Viewer find(String username) {
        List<Person> found = em.createQuery(
                        "select p from Person p where p.username = :username and p.leftOn is null", Person.class)
                .setParameter("username", username)
                .getResultList();
        if (found.isEmpty()) {
            return null;
        }
        Person person = found.get(0);
        Set<Long> actingFor = actingFor(person);
        return new Viewer(
                person.getId(),
                person.getUsername(),
                person.getName(),
                person.getUnit().getId(),
                unitsByRole(actingFor),
                actingFor);
    }

    private Set<Long> actingFor(Person person) {
        Set<Long> ids = new HashSet<>(em.createQuery(
                        """
                        select d.from.id from Delegation d
                        where d.to = :person and :today between d.firstDay and d.lastDay and d.from.leftOn is null""",
                        Long.class)
                .setParameter("person", person)
                .setParameter("today", LocalDate.now(clock))
                .getResultList());
        ids.add(person.getId());
        return ids;
    }

    private Map<Role, Set<Long>> unitsByRole(Collection<Long> personIds) {
        List<Object[]> held = em.createQuery(
                        "select r.role, r.unit.id from RoleAssignment r where r.person.id in :ids", Object[].class)
                .setParameter("ids", personIds)
                .getResultList();
        Map<Long, Set<Long>> children = children();
        Map<Role, Set<Long>> units = new EnumMap<>(Role.class);
        for (Object[] row : held) {
            units.computeIfAbsent((Role) row[0], role -> new HashSet<>()).addAll(subtree((Long) row[1], children));
        }
        return units;
    }

    private Map<Long, Set<Long>> children() {
        Map<Long, Set<Long>> children = new HashMap<>();
        for (Object[] row : em.createQuery(
                        "select u.parent.id, u.id from OrgUnit u where u.parent is not null", Object[].class)
                .getResultList()) {
            children.computeIfAbsent((Long) row[0], id -> new HashSet<>()).add((Long) row[1]);
        }
        return children;
    }

    private static Set<Long> subtree(Long root, Map<Long, Set<Long>> children) {
        Set<Long> all = new HashSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Long unit = open.pop();
            if (all.add(unit)) {
                open.addAll(children.getOrDefault(unit, Set.of()));
            }
        }
        return all;
    }
}
