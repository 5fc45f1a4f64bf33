package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.organisation.Reach;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.RoleAuthority;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.organisation.AuthorityFacade;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Keeps the authority of the roles. */
@Stateless
@RolesAllowed({Role.Names.ADMIN, Role.Names.CUSTOMER_DEPT, Role.Names.EXECUTIVE})
public class AuthorityBean implements AuthorityFacade {

    @PersistenceContext
    private EntityManager em;

    @Override
    public List<AuthorityRow> list() {
        return all(LockModeType.NONE).stream()
                .map(each -> new AuthorityRow(each.getRole(), each.getVersion(), each.reaches()))
                .toList();
    }

    @Override
    @RolesAllowed(Role.Names.ADMIN)
    public void grant(Role role, long version, Map<DataRight, Reach> granted) {
        for (DataRight right : DataRight.values()) {
            if (!granted.containsKey(right)) {
                throw BusinessRuleException.onField(right.name(), "organisation.error.reachMissing");
            }
        }
        // All are locked, so that two changes cannot each rely on the role that the other one takes away.
        List<RoleAuthority> all = all(LockModeType.PESSIMISTIC_WRITE);
        RoleAuthority authority =
                all.stream().filter(each -> each.getRole() == role).findFirst().orElseThrow();
        StaleVersionException.check(authority, version);
        authority.grant(granted);
        if (all.stream().noneMatch(AuthorityBean::keepsTheArchive)) {
            throw BusinessRuleException.onField(DataRight.EDIT.name(), "organisation.error.nobodyKeepsArchive");
        }
    }

    private static boolean keepsTheArchive(RoleAuthority authority) {
        return authority.reach(DataRight.EDIT) == Reach.ALL;
    }

    private List<RoleAuthority> all(LockModeType lock) {
        return em.createQuery("select a from RoleAuthority a", RoleAuthority.class)
                .setLockMode(lock)
                .setHint("eclipselink.refresh", true)
                .getResultStream()
                .sorted(Comparator.comparing(RoleAuthority::getRole))
                .toList();
    }
}
