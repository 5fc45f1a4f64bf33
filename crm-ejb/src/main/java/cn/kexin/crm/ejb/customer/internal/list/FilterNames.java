package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.domain.customer.list.FilterExpression;
import cn.kexin.crm.domain.customer.list.FilterType;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What people call the units, colleagues and customers that a filter names: a statement for each kind that occurs. */
@ApplicationScoped
public class FilterNames {

    private static final Map<FilterType, String> READ = Map.of(
            FilterType.UNIT, "select u.code, u.name from OrgUnit u where u.code in :named",
            FilterType.PERSON, "select p.username, p.name from Person p where p.username in :named");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private FilterCatalogue catalogue;

    @Inject
    private CustomerAccess access;

    Map<String, String> of(FilterExpression filter, Viewer viewer) {
        Map<FilterType, List<Condition>> byType = filter.conditions()
                .collect(Collectors.groupingBy(
                        each -> catalogue.check(each, viewer).type()));
        Map<String, String> names = new HashMap<>();
        READ.forEach((type, jpql) -> add(names, byType.get(type), values -> em.createQuery(jpql, Object[].class)
                .setParameter("named", values)
                .getResultList()));
        add(names, byType.get(FilterType.CUSTOMER), values -> customers(values, viewer));
        return names;
    }

    private List<Object[]> customers(Collection<String> ids, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c")
                .and("c.id in :named", "named", ids.stream().map(Long::valueOf).toList());
        return where.bind(em.createQuery("select c.id, c.name from Customer c" + where.where(), Object[].class))
                .getResultList();
    }

    private static void add(Map<String, String> names, List<Condition> conditions, Reading reading) {
        if (conditions == null) {
            return;
        }
        Set<String> values = conditions.stream()
                .flatMap(each -> each.values().stream())
                .filter(value -> !FilterType.ME.equals(value))
                .collect(Collectors.toSet());
        if (values.isEmpty()) {
            return;
        }
        for (Object[] row : reading.read(values)) {
            conditions.forEach(each -> names.put(each.field() + ":" + row[0], (String) row[1]));
        }
    }

    /** Reads pairs of a value and its name. */
    private interface Reading {
        List<Object[]> read(Collection<String> values);
    }
}
