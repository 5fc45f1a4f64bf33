package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.organisation.Reach;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.RoleAuthority;
import cn.kexin.crm.ejb.organisation.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** How far the rights of each role reach, read anew only when a role's authority has changed on any node. */
@ApplicationScoped
public class AuthorityBook {

    /** Grows with every change of an authority; part of each question for a viewer. */
    static final String STAMP = "(select sum(a.version) from RoleAuthority a)";

    @PersistenceContext
    private EntityManager em;

    private volatile Known known = new Known(-1, Map.of());

    private record Known(long stamp, Map<Role, Map<DataRight, Reach>> reaches) {}

    /**
     * @param unitsByRole for each role held, the units it reaches
     * @param stamp the present value of {@link #STAMP}
     * @return for every right, the records for which it is held
     */
    Map<DataRight, Scope> scopes(Map<Role, Set<Long>> unitsByRole, long stamp) {
        Map<Role, Map<DataRight, Reach>> reaches = reaches(stamp);
        Map<DataRight, Scope> scopes = new EnumMap<>(DataRight.class);
        for (DataRight right : DataRight.values()) {
            scopes.put(right, Scope.of(unitsByRole, role -> reaches.get(role).getOrDefault(right, Reach.NONE)));
        }
        return scopes;
    }

    private Map<Role, Map<DataRight, Reach>> reaches(long stamp) {
        Known now = known;
        if (now.stamp() != stamp) {
            now = new Known(stamp, reaches());
            known = now;
        }
        return now.reaches();
    }

    /** @return how far every right of every role reaches, asked of the database */
    Map<Role, Map<DataRight, Reach>> reaches() {
        Map<Role, Map<DataRight, Reach>> reaches = new EnumMap<>(Role.class);
        em.createQuery("select a from RoleAuthority a", RoleAuthority.class)
                .setHint("eclipselink.refresh", true)
                .getResultList()
                .forEach(authority -> reaches.put(authority.getRole(), authority.reaches()));
        return reaches;
    }
}
