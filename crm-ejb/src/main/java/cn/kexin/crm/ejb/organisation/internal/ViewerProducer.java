package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resolves a sign-in name to the {@link Viewer}: one statement, whatever the size of the company. */
@Stateless
public class ViewerProducer {

    /** The person, and everybody they stand in for today; a row for each role held. */
    private static final String SELF_AND_REPRESENTED =
            "select p.id, p.username, p.name, h.id, " + UnitTree.STAMP + ", " + AuthorityBook.STAMP
                    + """
                    , r.role, u.id from Person p join p.unit h \
                    left join RoleAssignment r on column('person_id', r) = p.id left join r.unit u \
                    where p.leftOn is null and (p.username = :username or exists (\
                    select d.id from Delegation d join d.to t where column('from_person_id', d) = p.id \
                    and t.username = :username and t.leftOn is null and :today between d.firstDay and d.lastDay))""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CompanyDay day;

    @Inject
    private UnitTree tree;

    @Inject
    private AuthorityBook authority;

    /**
     * @param username the caller's sign-in name
     * @return the viewer, or null when no active person has that name
     */
    public Viewer find(String username) {
        List<Object[]> rows = em.createQuery(SELF_AND_REPRESENTED, Object[].class)
                .setParameter("username", username)
                .setParameter("today", day.today())
                .getResultList();
        return rows.stream()
                .filter(row -> username.equals(row[1]))
                .findFirst()
                .map(self -> viewer(self, rows))
                .orElse(null);
    }

    private Viewer viewer(Object[] self, List<Object[]> rows) {
        long treeStamp = ((Number) self[4]).longValue();
        long authorityStamp = ((Number) self[5]).longValue();
        Set<Long> actingFor = new HashSet<>();
        Map<Role, Set<Long>> unitsByRole = new EnumMap<>(Role.class);
        for (Object[] row : rows) {
            actingFor.add((Long) row[0]);
            if (row[6] != null) {
                unitsByRole
                        .computeIfAbsent((Role) row[6], role -> new HashSet<>())
                        .addAll(tree.subtree((Long) row[7], treeStamp));
            }
        }
        return new Viewer(
                (Long) self[0],
                (String) self[1],
                (String) self[2],
                (Long) self[3],
                unitsByRole,
                actingFor,
                authority.scopes(unitsByRole, authorityStamp));
    }
}
