package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.FormerName;
import cn.kexin.crm.domain.customer.NameKey;
import cn.kexin.crm.ejb.audit.BulkTrail;
import cn.kexin.crm.ejb.customer.FormerNameLine;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The names that customers had: what is said of them, and the name that a renamed customer leaves behind. */
@ApplicationScoped
public class FormerNames {

    private static final Comparator<FormerNameLine> LATEST_FIRST =
            Comparator.comparing(FormerNameLine::endedOn, Comparator.nullsLast(Comparator.reverseOrder()));

    private static final String MERGED =
            """
            select c.id, column('merged_into_id', c), c.number, c.name from Customer c \
            where column('merged_into_id', c) in :ids order by c.id""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BulkTrail trail;

    @Inject
    private CompanyDay calendar;

    /** @return what is kept of each customer that had another name, the latest first; one statement */
    Map<Long, List<FormerNameLine>> of(Collection<Long> ids) {
        Map<Long, List<FormerNameLine>> names = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select f.customer.id, f.name, f.endedOn from FormerName f where f.customer.id in :ids order by f.place",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> names.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                            .add(new FormerNameLine((String) row[1], (LocalDate) row[2])));
        }
        return names;
    }

    /** @return the names that each had; one statement */
    public Map<Long, List<String>> names(Collection<Long> ids) {
        Map<Long, List<String>> names = new HashMap<>();
        of(ids).forEach((id, lines) -> names.put(
                id, lines.stream().map(FormerNameLine::name).collect(Collectors.toCollection(ArrayList::new))));
        return names;
    }

    /**
     * @return former names, and the numbers and names of entries that were merged into each, directly or into one that was
     *     merged later; two statements, and one more for each step of such a chain
     */
    public Map<Long, List<String>> known(Collection<Long> ids) {
        Map<Long, List<String>> names = names(ids);
        Map<Long, Long> winners = new HashMap<>();
        ids.forEach(id -> winners.put(id, id));
        for (Collection<Long> step = List.copyOf(ids); !step.isEmpty(); ) {
            List<Long> merged = new ArrayList<>();
            em.createQuery(MERGED, Object[].class)
                    .setParameter("ids", step)
                    .getResultList()
                    .forEach(row -> {
                        Long winner = winners.get(((Number) row[1]).longValue());
                        winners.put((Long) row[0], winner);
                        merged.add((Long) row[0]);
                        names.computeIfAbsent(winner, key -> new ArrayList<>())
                                .addAll(List.of((String) row[3], (String) row[2]));
                    });
            step = merged;
        }
        return names;
    }

    /**
     * Keeps what is said, and the name before when the customer has another one now.
     *
     * @param said all former names; null to leave them as they are
     * @param nameBefore null for a new customer
     * @return the names that are kept
     */
    List<String> write(Customer customer, List<FormerNameLine> said, String nameBefore) {
        List<FormerNameLine> before = customer.getId() == null
                ? List.of()
                : of(List.of(customer.getId())).getOrDefault(customer.getId(), List.of());
        List<FormerNameLine> now = new ArrayList<>(said == null ? before : said);
        boolean renamed = nameBefore != null && !sameName(nameBefore, customer.getName());
        if (renamed && now.stream().noneMatch(line -> sameName(line.name(), nameBefore))) {
            now.add(new FormerNameLine(nameBefore, calendar.today()));
        }
        now.removeIf(line -> sameName(line.name(), customer.getName()));
        now.sort(LATEST_FIRST);
        if (!now.equals(before)) {
            replace(customer, before, now);
        }
        return now.stream().map(FormerNameLine::name).toList();
    }

    /** Another legal form or other signs make no other name to look for. */
    private static boolean sameName(String one, String other) {
        return NameKey.ofName(one).equals(NameKey.ofName(other));
    }

    private void replace(Customer customer, List<FormerNameLine> before, List<FormerNameLine> now) {
        if (customer.getVersion() > 0) {
            trail.changed(customer, "formerNames", joined(before), joined(now));
        }
        if (!before.isEmpty()) {
            em.createQuery("delete from FormerName f where f.customer = :customer")
                    .setParameter("customer", customer)
                    .executeUpdate();
        }
        int place = 0;
        for (FormerNameLine line : now) {
            em.persist(new FormerName(customer, line.name(), line.endedOn(), place++));
        }
    }

    private static String joined(List<FormerNameLine> lines) {
        return lines.isEmpty() ? null : lines.stream().map(FormerNameLine::name).collect(Collectors.joining(", "));
    }
}
