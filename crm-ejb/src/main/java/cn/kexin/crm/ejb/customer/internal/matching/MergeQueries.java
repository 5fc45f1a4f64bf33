package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.matching.CustomerMerge;
import cn.kexin.crm.domain.customer.matching.DuplicatePair;
import cn.kexin.crm.domain.customer.matching.PairState;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerReference;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.MergeFacade;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What merges need to know of the archive besides the customers themselves. */
@ApplicationScoped
public class MergeQueries {

    private static final int MOST = 50;

    @PersistenceContext
    private EntityManager em;

    /** @throws BusinessRuleException naming the first that is no customer of its own any more, and what it is now */
    void refuseMerged(Collection<Long> ids) {
        em.createQuery(
                        "select c.name, w.number, w.name from Customer c join c.mergedInto w where c.id in :ids order by c.id",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .findFirst()
                .ifPresent(row -> {
                    throw new BusinessRuleException("matching.error.alreadyMerged", row[0], row[1], row[2]);
                });
    }

    /** @return how many rows point to each customer, by table; a statement for each table, whatever the number of rows */
    Map<Long, Map<String, Long>> links(Collection<Long> ids, List<CustomerReference> references) {
        Map<Long, Map<String, Long>> links = new HashMap<>();
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        for (CustomerReference each : references) {
            if (each.moves() && !each.table().equals("customer")) {
                String condition = each.condition() == null ? "" : " and " + each.condition();
                List<?> counts = em.createNativeQuery("select " + each.column() + ", count(*) from " + each.table()
                                + " where " + each.column() + " in (" + list + ")" + condition + " group by "
                                + each.column())
                        .getResultList();
                for (Object row : counts) {
                    Object[] count = (Object[]) row;
                    links.computeIfAbsent(((Number) count[0]).longValue(), id -> new TreeMap<>())
                            .merge(each.table(), ((Number) count[1]).longValue(), Long::sum);
                }
            }
        }
        return links;
    }

    /** A link of the winner to one of those merged would lead back to itself: it goes where that one's leads, or nowhere. */
    CustomerCommand withoutLinksTo(Collection<Long> merged, CustomerCommand facts, Map<Long, CustomerRow> rows) {
        return facts.linkedTo(
                beyond(facts.parentId(), merged, rows, true), beyond(facts.dealerId(), merged, rows, false));
    }

    private static Long beyond(Long link, Collection<Long> merged, Map<Long, CustomerRow> rows, boolean parent) {
        Long to = link;
        for (int i = 0; i < rows.size() && to != null && merged.contains(to); i++) {
            Ref next = parent ? rows.get(to).parent() : rows.get(to).dealer();
            to = next == null ? null : next.id();
        }
        return to == null || merged.contains(to) ? null : to;
    }

    /** The pairs among customers that are one now are decided. */
    void decided(Collection<Long> ids, Person person, Instant now) {
        pairsAmong(ids).forEach(pair -> pair.decide(PairState.MERGED, person, now));
    }

    /** After an undo the pairs are to be looked at again, later. */
    void reopened(Collection<Long> ids) {
        pairsAmong(ids).stream()
                .filter(pair -> pair.getState() == PairState.MERGED)
                .forEach(pair -> pair.decide(PairState.LATER, pair.getDecidedBy(), pair.getDecidedAt()));
    }

    private List<DuplicatePair> pairsAmong(Collection<Long> ids) {
        return em.createQuery(
                        "select d from DuplicatePair d where d.first.id in :ids and d.second.id in :ids",
                        DuplicatePair.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    List<MergeFacade.MergeRow> into(long winnerId, Instant now) {
        return em
                .createQuery(
                        """
                        select distinct m from CustomerMerge m join fetch m.mergedBy join fetch m.losers
                        where m.winner.id = :winner order by m.mergedAt desc, m.id desc""",
                        CustomerMerge.class)
                .setParameter("winner", winnerId)
                .getResultList()
                .stream()
                .limit(MOST)
                .map(merge -> new MergeFacade.MergeRow(
                        merge.getId(),
                        merge.getLosers().stream().map(MergeQueries::merged).toList(),
                        merge.getMergedAt(),
                        merge.getMergedBy().getName(),
                        merge.getUndoneAt(),
                        merge.isUndoableAt(now)))
                .toList();
    }

    private static MergeFacade.MergedCustomer merged(Customer customer) {
        return new MergeFacade.MergedCustomer(customer.getId(), customer.getNumber(), customer.getName());
    }

    /** @return the customer at the end of the chain of merges, or null when there is no such customer */
    public Long winnerOf(long customerId) {
        Customer customer = em.find(Customer.class, customerId);
        while (customer != null && customer.getMergedInto() != null) {
            customer = customer.getMergedInto();
        }
        return customer == null ? null : customer.getId();
    }

    /** @return numbers and names of all that were merged into the customer, directly or before */
    public List<String> namesMergedInto(long customerId) {
        return em.createQuery(
                        """
                        select c.number, c.name from Customer c left join c.mergedInto w left join w.mergedInto v \
                        where w.id = :id or v.id = :id order by c.id""",
                        Object[].class)
                .setParameter("id", customerId)
                .setMaxResults(MOST)
                .getResultStream()
                .flatMap(row -> Stream.of((String) row[0], (String) row[1]))
                .toList();
    }
}
