package cn.kexin.crm.ejb.touch.internal;

import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.touch.StageEvidence;
import cn.kexin.crm.domain.touch.TouchFact;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.touch.SettledMatters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what there is to show of relationships, for many customers in as many statements as for one. */
@ApplicationScoped
public class StageEvidences {

    private static final String TOUCHES =
            """
            select column('customer_id', i), i.occurredAt, i.direction from Interaction i \
            where column('customer_id', i) in :ids and i.occurredAt >= :since and column('corrects_id', i) is null""";

    private static final String PEOPLE =
            """
            select column('customer_id', k), count(k) from Contact k where column('customer_id', k) in :ids \
            and k.active = true and k.decisionRole is not null group by column('customer_id', k)""";

    private static final String PROFILES =
            """
            select column('customer_id', f), count(f) from CustomerProfile f where column('customer_id', f) in :ids \
            and (f.background is not null or f.preferences is not null or f.temperament is not null) \
            group by column('customer_id', f)""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    @Any
    private Instance<SettledMatters> settled;

    @Inject
    private CompanyZone zone;

    /** A touch with its moment, for those that count from a moment on. */
    private record Touched(Instant at, TouchDirection direction) {}

    /**
     * @param since how far back touches are of interest
     * @return what is known of each customer, still with all touches
     */
    Map<Long, Known> of(Collection<Long> ids, Instant since) {
        Map<Long, List<Touched>> touches = touches(ids, since);
        Map<Long, Long> people = counts(PEOPLE, ids);
        Set<Long> profiles = counts(PROFILES, ids).keySet();
        Map<Long, Long> matters = new HashMap<>();
        settled.forEach(source -> source.count(ids).forEach((id, n) -> matters.merge(id, n, Long::sum)));
        return new HashSet<>(ids)
                .stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                id -> new Known(
                                        touches.getOrDefault(id, List.of()),
                                        people.getOrDefault(id, 0L).intValue(),
                                        profiles.contains(id),
                                        matters.getOrDefault(id, 0L).intValue())));
    }

    private Map<Long, List<Touched>> touches(Collection<Long> ids, Instant since) {
        Map<Long, List<Touched>> found = new HashMap<>();
        for (Object[] row : em.createQuery(TOUCHES, Object[].class)
                .setParameter("ids", ids)
                .setParameter("since", since)
                .getResultList()) {
            found.computeIfAbsent(((Number) row[0]).longValue(), id -> new ArrayList<>())
                    .add(new Touched((Instant) row[1], (TouchDirection) row[2]));
        }
        return found;
    }

    private Map<Long, Long> counts(String jpql, Collection<Long> ids) {
        return em.createQuery(jpql, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> (Long) row[1]));
    }

    /** What is known of one customer. */
    final class Known {

        private final List<Touched> touches;
        private final int people;
        private final boolean profile;
        private final int matters;

        private Known(List<Touched> touches, int people, boolean profile, int matters) {
            this.touches = touches;
            this.people = people;
            this.profile = profile;
            this.matters = matters;
        }

        /** @param from touches up to then do not count; null for all of them */
        StageEvidence countingFrom(Instant from) {
            return new StageEvidence(
                    touches.stream()
                            .filter(touch -> from == null || touch.at().isAfter(from))
                            .map(touch ->
                                    new TouchFact(touch.at().atZone(zone.get()).toLocalDate(), touch.direction()))
                            .toList(),
                    people,
                    profile,
                    matters);
        }
    }
}
