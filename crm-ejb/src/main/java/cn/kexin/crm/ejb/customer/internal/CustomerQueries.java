package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.customer.BulkSelection;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerBrief;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.ejb.customer.CustomerRights;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.internal.search.ArchiveSearch;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.IdSpool;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks for customers as somebody may see them: by filter, by id, by what is typed. */
@ApplicationScoped
public class CustomerQueries {

    /** What lists may be sorted by, in the names of the row, and how the query says it. */
    private static final Map<String, String> SORT_FIELDS = Map.ofEntries(
            Map.entry("number", "c.number"),
            Map.entry("name", "c.name"),
            Map.entry(CustomerFacade.BY_PINYIN, "c.nameOrder"),
            Map.entry("shortName", "c.shortName"),
            Map.entry("kind", "c.kind"),
            Map.entry("region", "c.region"),
            Map.entry("industry", "c.industry"),
            Map.entry("source", "c.source"),
            Map.entry("valueClass", "c.valueClass"),
            Map.entry("relationshipStage", "c.relationshipStage"),
            Map.entry("status", "c.status"),
            Map.entry("ownerUnit", "u.name"),
            Map.entry("ownerPerson", "p.name"),
            Map.entry("lastContactAt", "lastContactAt"),
            Map.entry("createdAt", "c.createdAt"),
            Map.entry("updatedAt", "c.updatedAt"));

    private static final int MOST_REGIONS = 200;

    /** Pages that begin further down are read in one statement: in parts, all that is skipped would be read. */
    private static final int DEEPEST_IN_PARTS = 200;

    private static final Comparator<Object[]> NEWEST_FIRST = Comparator.comparing(
                    (Object[] row) -> (Instant) row[CustomerRowMapper.UPDATED_AT])
            .thenComparing(row -> (Long) row[0])
            .reversed();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerConditions conditions;

    @Inject
    private CustomerAccess access;

    @Inject
    private CustomerRows rows;

    @Inject
    private ArchiveSearch search;

    Page<CustomerRow> page(CustomerFilter filter, PageRequest page, Viewer viewer) {
        Conditions where = conditions.of(filter, viewer);
        List<Object[]> found = page.sort() == null && page.first() <= DEEPEST_IN_PARTS
                ? newest(filter, page, viewer)
                : read(where, page, viewer);
        return Page.ofMany(rows.listed(found, viewer), page, most -> where.bind(
                        em.createQuery("select c.id from Customer c" + where.where(), Long.class))
                .setMaxResults((int) most)
                .getResultList()
                .size());
    }

    private List<Object[]> read(Conditions where, PageRequest page, Viewer viewer) {
        return rows.columns(where, orderBy(page), page, viewer);
    }

    /** The page of the list's own order, put together from the beginnings of the lists for each reason to see a customer. */
    private List<Object[]> newest(CustomerFilter filter, PageRequest page, Viewer viewer) {
        List<Conditions> parts = conditions.inParts(filter, viewer);
        if (parts.size() == 1) {
            return read(parts.get(0), page, viewer);
        }
        PageRequest beginning = new PageRequest(0, page.first() + page.size(), null);
        Map<Long, Object[]> byId = new HashMap<>();
        parts.forEach(part -> read(part, beginning, viewer).forEach(row -> byId.put((Long) row[0], row)));
        return byId.values().stream()
                .sorted(NEWEST_FIRST)
                .skip(page.first())
                .limit(page.size())
                .toList();
    }

    /** @return how many customers the filter finds; reads through all of them */
    long count(CustomerFilter filter, Viewer viewer) {
        Conditions where = conditions.of(filter, viewer);
        return where.bind(em.createQuery("select count(c) from Customer c" + where.where(), Long.class))
                .getSingleResult();
    }

    /** Writes the ids of all customers that the filter finds to the spool, in the order of the list; holds a few at a time. */
    void spool(CustomerFilter filter, PageRequest order, Viewer viewer, IdSpool ids) throws IOException {
        Conditions where = conditions.of(filter, viewer);
        String further = "lastContactAt".equals(order.sortField())
                ? CustomerRows.LAST_CONTACT + " as lastContactAt"
                : "c.version";
        String select = "select c.id, " + further + CustomerRows.FROM + where.where() + orderBy(order);
        try (Rows rows = Rows.of(where.bind(em.createQuery(select)))) {
            for (Object[] row = rows.next(); row != null; row = rows.next()) {
                ids.add((Long) row[0]);
            }
        }
    }

    /** @return all customers that the filter finds, as they are now, at most so many */
    public List<BulkSelection.Picked> versions(CustomerFilter filter, int most, Viewer viewer) {
        Conditions where = conditions.of(filter, viewer);
        return where
                .bind(em.createQuery(
                        "select c.id, c.version from Customer c" + where.where() + " order by c.id", Object[].class))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new BulkSelection.Picked((Long) row[0], (Long) row[1]))
                .toList();
    }

    /** @return the rows of those customers that the viewer may see, by id */
    public Map<Long, CustomerRow> byIds(Collection<Long> ids, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c").and("c.id in :ids", "ids", ids);
        return rows.whole(where, ids, viewer).stream().collect(Collectors.toMap(CustomerRow::id, row -> row));
    }

    /** @return the customer if the viewer may see it, with what is promised to it */
    Optional<CustomerRows.Promised> promised(long id, boolean facts, Viewer viewer) {
        return rows.promised(access.restrict(new Conditions(), viewer, "c").and("c.id = :id", "id", id), facts, viewer);
    }

    /** @return the customers that answer best to a text, the best first */
    List<CustomerRow> best(String text, int limit, Viewer viewer) {
        List<Long> ids = search.customerIds(text, limit, viewer);
        Map<Long, CustomerRow> rows = ids.isEmpty() ? Map.of() : byIds(ids, viewer);
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    List<String> regions(Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c").and("c.region is not null");
        return where.bind(em.createQuery(
                        "select distinct c.region from Customer c" + where.where() + " order by c.region",
                        String.class))
                .setMaxResults(MOST_REGIONS)
                .getResultList();
    }

    /**
     * @return what the viewer may do with the customer
     * @throws NotFoundException when there is none or the viewer may not see it
     */
    public CustomerRights rights(long id, Viewer viewer) {
        return seen(id, viewer).rights();
    }

    /** @return what the viewer may do with those of the customers that they may see, by id */
    Map<Long, CustomerRights> rights(Collection<Long> ids, Viewer viewer) {
        Map<Long, CustomerRights> rights = new HashMap<>();
        seen(ids, viewer).forEach((id, seen) -> rights.put(id, seen.rights()));
        return rights;
    }

    /** @throws NotFoundException when there is no such customer or the viewer may not see it */
    public CustomerBrief seen(long id, Viewer viewer) {
        CustomerBrief seen = seen(List.of(id), viewer).get(id);
        if (seen == null) {
            throw new NotFoundException("customer", id);
        }
        return seen;
    }

    private Map<Long, CustomerBrief> seen(Collection<Long> ids, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c").and("c.id in :ids", "ids", ids);
        Map<Long, CustomerBrief> seen = new HashMap<>();
        where.bind(em.createQuery(
                        "select c.id, c.number, c.name, c.kind, c.region, c.valueClass, u.id, p.id"
                                + " from Customer c join c.ownerUnit u left join c.ownerPerson p"
                                + where.where(),
                        Object[].class))
                .getResultList()
                .forEach(row -> seen.put((Long) row[0], brief(row, viewer)));
        return seen;
    }

    private CustomerBrief brief(Object[] row, Viewer viewer) {
        return new CustomerBrief(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                (CustomerKind) row[3],
                (String) row[4],
                (ValueClass) row[5],
                access.rights(viewer, (Long) row[6], (Long) row[7]));
    }

    private static String orderBy(PageRequest page) {
        if (page.sort() == null) {
            return " order by c.updatedAt desc, c.id desc";
        }
        String field = SORT_FIELDS.get(page.sortField());
        if (field == null) {
            throw BusinessRuleException.onField("sort", "common.error.sort", page.sortField());
        }
        String direction = page.descending() ? " desc" : "";
        return " order by " + field + direction + ", c.id" + direction;
    }
}
