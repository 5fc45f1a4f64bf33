package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerGroup;
import cn.kexin.crm.ejb.customer.CustomerGroupFacade;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the customers around one in eight statements at most; each of them asks the access predicate. */
@Stateless
@RolesAllowed({
    Role.Names.SALES,
    Role.Names.SALES_DIRECTOR,
    Role.Names.CUSTOMER_DEPT,
    Role.Names.FUNCTIONAL,
    Role.Names.PROJECT_TEAM,
    Role.Names.SERVICE,
    Role.Names.MARKETING,
    Role.Names.DEPT_HEAD,
    Role.Names.EXECUTIVE
})
public class CustomerGroupBean implements CustomerGroupFacade {

    private static final Page<Ref> NOBODY = new Page<>(List.of(), 0);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerAccess access;

    @Override
    public CustomerGroup of(long customerId, int most) {
        Object[] above = above(customerId);
        Long parentId = (Long) above[0];
        Long dealerId = (Long) above[1];
        Map<Long, Ref> seen = seen(parentId, dealerId);
        return new CustomerGroup(
                seen.get(parentId),
                parentId != null && !seen.containsKey(parentId),
                parentId == null ? NOBODY : among("parent_id", parentId, customerId, most),
                among("parent_id", customerId, customerId, most),
                seen.get(dealerId),
                dealerId != null && !seen.containsKey(dealerId),
                among("dealer_id", customerId, customerId, most));
    }

    private Object[] above(long customerId) {
        Conditions where = visible().and("c.id = :id", "id", customerId);
        return where.bind(em.createQuery(
                        "select g.id, d.id from Customer c left join c.parent g left join c.dealer d" + where.where(),
                        Object[].class))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("customer", customerId));
    }

    private Map<Long, Ref> seen(Long... ids) {
        List<Long> given = Stream.of(ids).filter(Objects::nonNull).toList();
        Map<Long, Ref> seen = new HashMap<>();
        if (!given.isEmpty()) {
            refs(visible().and("c.id in :ids", "ids", given), given.size()).forEach(ref -> seen.put(ref.id(), ref));
        }
        return seen;
    }

    /** @param column the foreign key that points to {@code to} */
    private Page<Ref> among(String column, long to, long except, int most) {
        Conditions where = visible()
                .and("column('" + column + "', c) = :pointsTo", "pointsTo", to)
                .and("c.id <> :except", "except", except);
        return Page.of(refs(where, most), new PageRequest(0, most, null), () -> where.bind(
                        em.createQuery("select count(c) from Customer c" + where.where(), Long.class))
                .getSingleResult());
    }

    private List<Ref> refs(Conditions where, int most) {
        return where.bind(em.createQuery(
                        "select c.id, c.number, c.name from Customer c" + where.where() + " order by c.name, c.id",
                        Object[].class))
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Ref((Long) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private Conditions visible() {
        return access.restrict(new Conditions(), viewer.get(), "c");
    }
}
