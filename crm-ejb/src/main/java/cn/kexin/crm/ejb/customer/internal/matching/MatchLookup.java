package cn.kexin.crm.ejb.customer.internal.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the customers that have a key in common with a description; costs the same however large the archive is. */
@ApplicationScoped
public class MatchLookup {

    /** Of a key that many customers have, so many are looked at: a key so common says little. */
    static final int MOST_OF_A_KEY = 60;

    private static final String OF_A_KEY =
            "(select customer_id, match_key from customer_match_key where match_key = ? order by customer_id limit "
                    + MOST_OF_A_KEY + ")";

    @PersistenceContext
    private EntityManager em;

    /** @return for each customer the keys it has in common; one statement */
    Map<Long, Set<String>> customersWithAnyOf(Collection<String> keys) {
        Map<Long, Set<String>> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        List<String> ordered = new ArrayList<>(keys);
        Query query = em.createNativeQuery(String.join(" union all ", Collections.nCopies(ordered.size(), OF_A_KEY)));
        for (int i = 0; i < ordered.size(); i++) {
            query.setParameter(i + 1, ordered.get(i));
        }
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            found.computeIfAbsent(((Number) row[0]).longValue(), id -> new HashSet<>())
                    .add((String) row[1]);
        }
        return found;
    }
}
