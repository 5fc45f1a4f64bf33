package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.organisation.Reach;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.AccessGround;
import cn.kexin.crm.ejb.organisation.AccessHolder;
import cn.kexin.crm.ejb.organisation.AccessHolder.Reason;
import cn.kexin.crm.ejb.organisation.AccessHolders;
import cn.kexin.crm.ejb.organisation.AccessRecord;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.Scope;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads who sees a record: six statements, whatever the size of the company. */
@ApplicationScoped
public class HolderQueries implements AccessHolders {

    private static final String STANDS_IN =
            """
            exists (select d.id from Delegation d join d.from f where column('to_person_id', d) = p.id \
            and :today between d.firstDay and d.lastDay and f.leftOn is null and %s)""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuthorityBook authority;

    @Inject
    private UnitTree tree;

    @Inject
    private HeldRoles held;

    @Inject
    private CompanyDay day;

    @Override
    public Page<AccessHolder> of(AccessRecord of, List<AccessGround> further, String text, PageRequest page) {
        long stamp = tree.stamp();
        Map<Role, Map<DataRight, Reach>> reaches = authority.reaches();
        AccessGrounds grounds = new AccessGrounds(of, further, reaches, units -> tree.withThoseAbove(units, stamp));
        Conditions where = where(grounds, text);
        long total = where.bind(em.createQuery("select count(p) from Person p" + where.where(), Long.class))
                .getSingleResult();
        List<Object[]> people = where.bind(em.createQuery(
                        "select p.id, p.username, p.name, u.name from Person p join p.unit u" + where.where()
                                + " order by p.name, p.id",
                        Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(people.isEmpty() ? List.of() : explained(people, of, grounds, reaches, stamp), total);
    }

    private Conditions where(AccessGrounds grounds, String text) {
        Conditions where = new Conditions()
                .and("p.leftOn is null")
                .and(grounds.condition("p") + " or " + STANDS_IN.formatted(grounds.condition("f")))
                .with("today", day.today());
        if (text != null && !text.isBlank()) {
            where.and(
                    "lower(p.name) like :text escape '!' or lower(p.username) like :text escape '!'",
                    "text",
                    Conditions.containing(text.strip()));
        }
        grounds.bind(where);
        return where;
    }

    private List<AccessHolder> explained(
            List<Object[]> people,
            AccessRecord of,
            AccessGrounds grounds,
            Map<Role, Map<DataRight, Reach>> reaches,
            long stamp) {
        Set<Long> ids = new HashSet<>();
        people.forEach(person -> ids.add((Long) person[0]));
        Map<Long, Map<Long, String>> represented = represented(ids);
        represented.values().forEach(each -> ids.addAll(each.keySet()));
        Map<Long, Map<Role, Set<Long>>> roles = held.of(ids, stamp);
        List<AccessHolder> holders = new ArrayList<>();
        for (Object[] person : people) {
            Long id = (Long) person[0];
            Map<Long, String> inPlaceOf = new HashMap<>(represented.getOrDefault(id, Map.of()));
            inPlaceOf.put(id, null);
            Set<Reason> reasons = new LinkedHashSet<>();
            inPlaceOf.forEach((each, name) -> grounds.list()
                    .forEach(
                            ground -> reasons.addAll(reasons(ground, each, roles.getOrDefault(each, Map.of()), name))));
            holders.add(new AccessHolder(
                    new Ref(id, (String) person[1], (String) person[2]),
                    (String) person[3],
                    List.copyOf(reasons),
                    rights(of, inPlaceOf.keySet(), roles, reaches)));
        }
        return holders;
    }

    /** @return for each person, those they stand in for today, with their names */
    private Map<Long, Map<Long, String>> represented(Set<Long> ids) {
        Map<Long, Map<Long, String>> represented = new HashMap<>();
        em.createQuery(
                        """
                        select t.id, f.id, f.name from Delegation d join d.from f join d.to t
                        where t.id in :ids and :today between d.firstDay and d.lastDay and f.leftOn is null""",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("today", day.today())
                .getResultList()
                .forEach(row -> represented
                        .computeIfAbsent((Long) row[0], id -> new HashMap<>())
                        .put((Long) row[1], (String) row[2]));
        return represented;
    }

    private static List<Reason> reasons(
            AccessGround ground, Long person, Map<Role, Set<Long>> roles, String standsInFor) {
        if (ground.persons() != null) {
            return ground.persons().contains(person)
                    ? List.of(new Reason(ground.kind(), null, standsInFor))
                    : List.of();
        }
        return roles.entrySet().stream()
                .filter(each -> ground.roles().contains(each.getKey()))
                .filter(each ->
                        ground.units() == null || each.getValue().stream().anyMatch(ground.units()::contains))
                .map(each -> new Reason(ground.kind(), each.getKey(), standsInFor))
                .toList();
    }

    private static Set<DataRight> rights(
            AccessRecord of,
            Set<Long> actingFor,
            Map<Long, Map<Role, Set<Long>>> roles,
            Map<Role, Map<DataRight, Reach>> reaches) {
        Map<Role, Set<Long>> together = HeldRoles.together(actingFor.stream()
                .map(each -> roles.getOrDefault(each, Map.of()))
                .toList());
        Set<DataRight> rights = EnumSet.of(DataRight.SEE);
        for (DataRight right : DataRight.values()) {
            Scope scope = Scope.of(together, role -> reaches.get(role).get(right));
            if (scope.covers(of.ownerUnitId(), of.ownerPersonId(), actingFor)) {
                rights.add(right);
            }
        }
        return rights;
    }
}
