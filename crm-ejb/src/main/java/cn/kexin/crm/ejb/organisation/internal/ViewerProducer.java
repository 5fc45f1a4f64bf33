package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resolves a sign-in name to the {@link Viewer}: three statements, whatever the size of the company. */
@Stateless
public class ViewerProducer {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CompanyZone zone;

    @Inject
    private HeldRoles held;

    @Inject
    private AuthorityBook authority;

    /**
     * @param username the caller's sign-in name
     * @return the viewer, or null when no active person has that name
     */
    public Viewer find(String username) {
        List<Object[]> found = em.createQuery(
                        "select p.id, p.username, p.name, u.id, " + UnitTree.STAMP + ", " + AuthorityBook.STAMP
                                + " from Person p join p.unit u where p.username = :username and p.leftOn is null",
                        Object[].class)
                .setParameter("username", username)
                .getResultList();
        if (found.isEmpty()) {
            return null;
        }
        Object[] person = found.get(0);
        long id = (Long) person[0];
        long treeStamp = ((Number) person[4]).longValue();
        long authorityStamp = ((Number) person[5]).longValue();
        Set<Long> actingFor = actingFor(id);
        Map<Role, Set<Long>> unitsByRole =
                HeldRoles.together(held.of(actingFor, treeStamp).values());
        return new Viewer(
                id,
                (String) person[1],
                (String) person[2],
                (Long) person[3],
                unitsByRole,
                actingFor,
                authority.scopes(unitsByRole, authorityStamp));
    }

    private Set<Long> actingFor(long personId) {
        Set<Long> ids = new HashSet<>(em.createQuery(
                        """
                        select f.id from Delegation d join d.from f join d.to t
                        where t.id = :person and :today between d.firstDay and d.lastDay and f.leftOn is null""",
                        Long.class)
                .setParameter("person", personId)
                .setParameter("today", LocalDate.now(clock.withZone(zone.get())))
                .getResultList());
        ids.add(personId);
        return ids;
    }
}
