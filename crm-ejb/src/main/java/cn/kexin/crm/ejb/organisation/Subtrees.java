package cn.kexin.crm.ejb.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Units with everything below them or above them. */
@ApplicationScoped
public class Subtrees {

    private static final String BELOW =
            """
            with recursive reached (id) as (select u.id from org_unit u where u.code in (%s)
            union all select b.id from org_unit b join reached r on b.parent_id = r.id) select id from reached""";

    private static final String ABOVE =
            """
            with recursive reached (id) as (select u.id from org_unit u where u.id in (%s)
            union all select p.id from org_unit b join reached r on b.id = r.id join org_unit p on p.id = b.parent_id)
            select id from reached""";

    @PersistenceContext
    private EntityManager em;

    /** @return ids of the units of these codes and of all units below them; one statement */
    public Set<Long> within(Collection<String> codes) {
        return read(BELOW, codes);
    }

    /** @return ids of these units and of all units above them; one statement */
    public Set<Long> above(Collection<Long> units) {
        return read(ABOVE, units);
    }

    private Set<Long> read(String sql, Collection<?> from) {
        if (from.isEmpty()) {
            return Set.of();
        }
        String places =
                IntStream.rangeClosed(1, from.size()).mapToObj(n -> "?" + n).collect(Collectors.joining(","));
        var query = em.createNativeQuery(sql.formatted(places));
        int n = 1;
        for (Object each : from) {
            query.setParameter(n++, each);
        }
        Set<Long> ids = new HashSet<>();
        for (Object id : query.getResultList()) {
            ids.add(((Number) id).longValue());
        }
        return ids;
    }
}
