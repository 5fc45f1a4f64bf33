package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.shared.TransactionMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who answers in a role for a unit, and who stands in for them. */
@ApplicationScoped
public class RoleHolders {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CompanyDay day;

    @Inject
    private TransactionMemory memory;

    /**
     * Those who hold the role nearest to the unit: in it, else in the unit above it and so on; where nobody above holds it,
     * all who hold it anywhere. The appointed head of a unit counts as its head. Two statements, once in a transaction.
     *
     * @return ids of members of the company; empty when nobody holds the role
     */
    public Set<Long> nearest(Role role, long unitId) {
        return memory.of("RoleHolders/" + role + "/" + unitId, () -> read(role, unitId));
    }

    private Set<Long> read(Role role, long unitId) {
        List<Object[]> chain = chain(unitId);
        Map<Long, Set<Long>> holders = holders(role);
        for (Object[] unit : chain) {
            Set<Long> here = new HashSet<>(holders.getOrDefault(((Number) unit[0]).longValue(), Set.of()));
            if (role == Role.DEPT_HEAD && unit[1] != null) {
                here.add(((Number) unit[1]).longValue());
            }
            if (!here.isEmpty()) {
                return here;
            }
        }
        Set<Long> anywhere = new HashSet<>();
        holders.values().forEach(anywhere::addAll);
        return anywhere;
    }

    /** @return unit and head of the unit and those above it, the nearest first */
    @SuppressWarnings("unchecked")
    private List<Object[]> chain(long unitId) {
        return em.createNativeQuery(
                        """
                        with recursive reached (id, head_id, parent_id, height) as (
                        select u.id, u.head_id, u.parent_id, 0 from org_unit u where u.id = ?1
                        union all select p.id, p.head_id, p.parent_id, r.height + 1 from reached r join org_unit p on p.id = r.parent_id)
                        select id, head_id from reached order by height""")
                .setParameter(1, unitId)
                .getResultList();
    }

    private Map<Long, Set<Long>> holders(Role role) {
        Map<Long, Set<Long>> holders = new HashMap<>();
        em.createQuery(
                        "select u.id, p.id from RoleAssignment r join r.unit u join r.person p where r.role = :role and p.leftOn is null",
                        Object[].class)
                .setParameter("role", role)
                .getResultList()
                .forEach(row -> holders.computeIfAbsent((Long) row[0], unit -> new HashSet<>())
                        .add((Long) row[1]));
        return holders;
    }

    /**
     * One statement, once in a transaction for the same people.
     *
     * @return those of these people who are members of the company, and whoever stands in for one of them today
     */
    public Set<Long> withStandIns(Set<Long> people) {
        return people.isEmpty()
                ? Set.of()
                : memory.of("RoleHolders/" + new TreeSet<>(people), () -> readWithStandIns(people));
    }

    private Set<Long> readWithStandIns(Set<Long> people) {
        return Set.copyOf(em.createQuery(
                        """
                        select p.id from Person p where p.leftOn is null and (p.id in :people or exists (\
                        select d.id from Delegation d where column('to_person_id', d) = p.id \
                        and column('from_person_id', d) in :people and :today between d.firstDay and d.lastDay))""",
                        Long.class)
                .setParameter("people", people)
                .setParameter("today", day.today())
                .getResultList());
    }
}
