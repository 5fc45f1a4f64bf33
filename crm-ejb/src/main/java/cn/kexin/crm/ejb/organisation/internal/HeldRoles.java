package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which roles people hold, and the units each reaches. */
@ApplicationScoped
public class HeldRoles {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UnitTree tree;

    /**
     * @param stamp the present value of {@link UnitTree#STAMP}
     * @return for each person with roles, the units reached by each role
     */
    Map<Long, Map<Role, Set<Long>>> of(Collection<Long> personIds, long stamp) {
        Map<Long, Map<Role, Set<Long>>> held = new HashMap<>();
        em.createQuery(
                        "select p.id, r.role, u.id from RoleAssignment r join r.unit u join r.person p where p.id in :ids",
                        Object[].class)
                .setParameter("ids", personIds)
                .getResultList()
                .forEach(row -> held.computeIfAbsent((Long) row[0], id -> new EnumMap<>(Role.class))
                        .computeIfAbsent((Role) row[1], role -> new HashSet<>())
                        .addAll(tree.subtree((Long) row[2], stamp)));
        return held;
    }

    /** @return the roles of all of them as if one held them */
    static Map<Role, Set<Long>> together(Collection<Map<Role, Set<Long>>> held) {
        Map<Role, Set<Long>> all = new EnumMap<>(Role.class);
        held.forEach(each -> each.forEach((role, units) ->
                all.computeIfAbsent(role, key -> new HashSet<>()).addAll(units)));
        return all;
    }
}
