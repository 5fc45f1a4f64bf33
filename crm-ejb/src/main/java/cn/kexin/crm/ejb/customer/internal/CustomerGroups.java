package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerGroup;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads the customers around one in a single statement, which asks the access predicate of each. */
@ApplicationScoped
public class CustomerGroups {

    /** How somebody is related: within the group, and as an end user; each can be without the other. */
    private static final int SIBLING = 1;

    private static final int SUBSIDIARY = 2;
    private static final int END_USER = 1;

    /** The first ones of every way to be related come before the second ones of any, so that few rows are enough. */
    private static final int WAYS = 5;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerAccess access;

    /**
     * A customer around the one.
     *
     * @param total how many are related in the same way
     */
    private record Related(Ref customer, int group, int trade, long total) {

        String way() {
            return group + " " + trade;
        }
    }

    /**
     * @param parent the group that the customer belongs to as the viewer sees it, without a code when they do not; or null
     * @param dealer likewise, through whom it buys
     * @param most how many of each kind are named
     */
    CustomerGroup around(long id, Ref parent, Ref dealer, int most, Viewer viewer) {
        List<Related> related = related(id, parent, most, viewer);
        return new CustomerGroup(
                seen(parent),
                hidden(parent),
                page(related, each -> each.group() == SIBLING, most),
                page(related, each -> each.group() == SUBSIDIARY, most),
                seen(dealer),
                hidden(dealer),
                page(related, each -> each.trade() == END_USER, most));
    }

    private static Ref seen(Ref link) {
        return hidden(link) ? null : link;
    }

    private static boolean hidden(Ref link) {
        return link != null && link.code() == null;
    }

    private List<Related> related(long id, Ref parent, int most, Viewer viewer) {
        String siblings = parent == null ? "" : " or column('parent_id', c) = " + parent.id();
        Conditions where = access.restrict(new Conditions(), viewer, "c")
                .and("c.id <> " + id)
                .and("column('parent_id', c) = " + id + " or column('dealer_id', c) = " + id + siblings);
        return where.bind(em.createQuery(select(id, parent) + where.where() + " order by place", Object[].class))
                .setMaxResults(WAYS * most)
                .getResultStream()
                .map(row -> new Related(
                        new Ref((Long) row[0], (String) row[1], (String) row[2]),
                        ((Number) row[3]).intValue(),
                        ((Number) row[4]).intValue(),
                        ((Number) row[5]).longValue()))
                .toList();
    }

    /** Only ids are written into the text. */
    private static String select(long id, Ref parent) {
        String sibling = parent == null ? "" : " when column('parent_id', c) = " + parent.id() + " then " + SIBLING;
        String group = "case when column('parent_id', c) = " + id + " then " + SUBSIDIARY + sibling + " else 0 end";
        String trade = "case when column('dealer_id', c) = " + id + " then " + END_USER + " else 0 end";
        return """
               select c.id, c.number, c.name, %1$s, %2$s, sql('count(*) over (partition by ?, ?)', %1$s, %2$s), \
               sql('row_number() over (partition by ?, ? order by ?, ?)', %1$s, %2$s, c.name, c.id) as place from Customer c"""
                .formatted(group, trade);
    }

    /** Those of one kind may be related in several ways; each way has been counted by itself. */
    private static Page<Ref> page(List<Related> related, Predicate<Related> kind, int most) {
        List<Related> kept = related.stream().filter(kind).toList();
        Map<String, Long> totals =
                kept.stream().collect(Collectors.toMap(Related::way, Related::total, (total, same) -> total));
        List<Ref> named = kept.stream()
                .map(Related::customer)
                .sorted(Comparator.comparing(Ref::name).thenComparing(Ref::id))
                .limit(most)
                .toList();
        return new Page<>(
                named, totals.values().stream().mapToLong(Long::longValue).sum());
    }
}
