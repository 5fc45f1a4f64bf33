package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.NameKey;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake.Known;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake.Sought;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.internal.matching.MergeQueries;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the customers that the rows of a file are about: one statement for each field by which they are found. */
@ApplicationScoped
public class KnownCustomers {

    private static final String UNMERGED = "column('merged_into_id', c) is null";
    private static final String OWN_LINE = " and column('contact_id', l) is null and " + UNMERGED;

    /** How each field is asked for: the text, the customer, its phone and whether it was merged into another. */
    private static final Map<String, String> QUERIES = Map.of(
            "number", ask("c.number", "Customer c", "c.number in :texts"),
            "externalId", ask("c.externalId", "Customer c", "c.externalId in :texts"),
            "creditCode", ask("c.creditCode.code", "Customer c", "c.creditCode.code in :texts and " + UNMERGED),
            "name", ask("c.nameKey", "Customer c", "c.nameKey in :texts and " + UNMERGED),
            "phone", ask("l.phoneKey", "PhoneNumber l join l.customer c", "l.phoneKey in :texts" + OWN_LINE),
            "email", ask("l.emailKey", "EmailAddress l join l.customer c", "l.emailKey in :texts" + OWN_LINE));

    @PersistenceContext
    private EntityManager em;

    @Inject
    private MergeQueries merges;

    @Inject
    private CustomerQueries queries;

    private static String ask(String text, String from, String where) {
        return "select distinct " + text + ", c.id, c.phoneKey, column('merged_into_id', c) from " + from + " where "
                + where;
    }

    private record Hit(long id, String phoneKey, boolean merged) {}

    List<Known> find(List<Sought> sought, Viewer viewer) {
        Map<String, Map<String, List<Hit>>> hits = new HashMap<>();
        for (String field : QUERIES.keySet()) {
            Set<String> texts = new HashSet<>();
            sought.forEach(each -> texts.add(comparable(field, each.keys().get(field))));
            texts.remove(null);
            hits.put(field, texts.isEmpty() ? Map.of() : read(field, texts));
        }
        List<Long> ids = sought.stream().map(each -> idOf(each, hits)).toList();
        Map<Long, CustomerRow> rows = rows(ids, viewer);
        List<Known> known = new ArrayList<>(ids.size());
        ids.forEach(id -> known.add(id == null ? null : new Known(id, rows.get(id))));
        return known;
    }

    private Map<Long, CustomerRow> rows(Collection<Long> ids, Viewer viewer) {
        Set<Long> wanted = ids.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        return wanted.isEmpty() ? Map.of() : queries.byIds(wanted, viewer);
    }

    private Map<String, List<Hit>> read(String field, Collection<String> texts) {
        Map<String, List<Hit>> hits = new HashMap<>();
        em.createQuery(QUERIES.get(field), Object[].class)
                .setParameter("texts", texts)
                .getResultList()
                .forEach(row -> hits.computeIfAbsent((String) row[0], text -> new ArrayList<>(1))
                        .add(new Hit((Long) row[1], (String) row[2], row[3] != null)));
        return hits;
    }

    /** A number or a key of another system goes on finding the customer that its own was merged into. */
    private Long idOf(Sought sought, Map<String, Map<String, List<Hit>>> hits) {
        for (Map.Entry<String, String> key : sought.keys().entrySet()) {
            String text = comparable(key.getKey(), key.getValue());
            List<Hit> found = text == null ? List.of() : hits.get(key.getKey()).getOrDefault(text, List.of());
            List<Hit> fitting = key.getKey().equals("name")
                    ? found.stream().filter(hit -> hasPhone(hit, sought)).toList()
                    : found;
            if (fitting.size() == 1) {
                Hit hit = fitting.get(0);
                return hit.merged() ? merges.winnerOf(hit.id()) : (Long) hit.id();
            }
        }
        return null;
    }

    private static boolean hasPhone(Hit hit, Sought sought) {
        return hit.phoneKey() == null
                || sought.phone() == null
                || hit.phoneKey().equals(NameKey.ofPhone(sought.phone()));
    }

    private static String comparable(String field, String text) {
        return text == null ? null : Sought.comparable(field, text);
    }
}
