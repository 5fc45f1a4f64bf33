package cn.kexin.crm.ejb.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which units stand below which, read anew only when some unit has changed on any node. */
@ApplicationScoped
public class UnitTree {

    private static final String COUNT_OF_CHANGES = "select count(s) + sum(s.version) from OrgUnit s";

    /** Grows with every unit founded and every change of one; part of each question for a viewer. */
    static final String STAMP = "(" + COUNT_OF_CHANGES + ")";

    @PersistenceContext
    private EntityManager em;

    private volatile Known known = new Known(-1, Map.of());

    private record Known(long stamp, Map<Long, Set<Long>> children) {}

    /**
     * @param stamp the present value of {@link #STAMP}
     * @return the unit and all units below it
     */
    Set<Long> subtree(long root, long stamp) {
        Known now = known(stamp);
        Set<Long> all = new HashSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Long unit = open.pop();
            if (all.add(unit)) {
                open.addAll(now.children().getOrDefault(unit, Set.of()));
            }
        }
        return all;
    }

    private Known known(long stamp) {
        Known now = known;
        if (now.stamp() != stamp) {
            now = new Known(stamp, read());
            known = now;
        }
        return now;
    }

    /** @return the present value of {@link #STAMP}, for those who ask for no viewer */
    long stamp() {
        return em.createQuery(COUNT_OF_CHANGES, Number.class).getSingleResult().longValue();
    }

    /**
     * @param stamp the present value of {@link #STAMP}
     * @return the units and all units above them
     */
    Set<Long> withThoseAbove(Set<Long> units, long stamp) {
        Set<Long> above = new HashSet<>(units);
        known(stamp).children().keySet().stream()
                .filter(each -> subtree(each, stamp).stream().anyMatch(units::contains))
                .forEach(above::add);
        return above;
    }

    private Map<Long, Set<Long>> read() {
        Map<Long, Set<Long>> children = new HashMap<>();
        for (Object[] row : em.createQuery(
                        "select u.parent.id, u.id from OrgUnit u where u.parent is not null", Object[].class)
                .getResultList()) {
            children.computeIfAbsent((Long) row[0], id -> new HashSet<>()).add((Long) row[1]);
        }
        return children;
    }
}
