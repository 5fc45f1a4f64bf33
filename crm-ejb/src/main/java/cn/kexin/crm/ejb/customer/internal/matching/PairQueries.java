package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.domain.customer.matching.DuplicatePair;
import cn.kexin.crm.domain.customer.matching.PairState;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.PairRow;
import cn.kexin.crm.ejb.customer.internal.CustomerQueries;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads pairs with both customers as the viewer may see them; a constant number of statements. */
@ApplicationScoped
public class PairQueries {

    private static final String FROM = " from DuplicatePair d join d.first a join d.second b";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerQueries customers;

    @Inject
    private CustomerAccess access;

    Page<PairRow> page(PairState state, PageRequest page, Viewer viewer) {
        Conditions where = visible(viewer).and("d.state = :state", "state", state);
        long total = where.bind(em.createQuery("select count(d)" + FROM + where.where(), Long.class))
                .getSingleResult();
        List<DuplicatePair> pairs = where.bind(em.createQuery(
                        "select d" + FROM + where.where() + " order by d.score desc, d.id", DuplicatePair.class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(rows(pairs, viewer), total);
    }

    PairRow find(long id, Viewer viewer) {
        Conditions where = visible(viewer).and("d.id = :id", "id", id);
        List<DuplicatePair> pairs = where.bind(em.createQuery("select d" + FROM + where.where(), DuplicatePair.class))
                .getResultList();
        return rows(pairs, viewer).stream().findFirst().orElseThrow(() -> new NotFoundException("duplicatePair", id));
    }

    private Conditions visible(Viewer viewer) {
        return access.restrict(access.restrict(new Conditions(), viewer, "a"), viewer, "b");
    }

    private List<PairRow> rows(List<DuplicatePair> pairs, Viewer viewer) {
        List<Long> ids = new ArrayList<>();
        pairs.forEach(pair -> {
            ids.add(pair.getFirst().getId());
            ids.add(pair.getSecond().getId());
        });
        Map<Long, CustomerRow> rows = ids.isEmpty() ? Map.of() : customers.byIds(ids, viewer);
        return pairs.stream()
                .map(pair -> row(pair, rows))
                .filter(Objects::nonNull)
                .toList();
    }

    private static PairRow row(DuplicatePair pair, Map<Long, CustomerRow> rows) {
        return new PairRow(
                pair.getId(),
                pair.getVersion(),
                rows.get(pair.getFirst().getId()),
                rows.get(pair.getSecond().getId()),
                pair.getScore(),
                pair.getReasons(),
                pair.getOrigin(),
                pair.getState(),
                pair.getFoundAt(),
                pair.getDecidedAt(),
                pair.getDecidedBy() == null ? null : pair.getDecidedBy().getName());
    }
}
