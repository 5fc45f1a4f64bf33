package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.Reach;
import cn.kexin.crm.domain.organisation.Role;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The records for which a viewer holds a right: all roles held, taken together.
 *
 * @param all every record of the company
 * @param own records that the viewer, or somebody they stand in for, looks after
 * @param units records of these units; filled even when all are covered
 */
public record Scope(boolean all, boolean own, Set<Long> units) {

    /**
     * @param unitsByRole for each role held, the units it reaches
     * @param reachOf how far the right reaches in a role
     */
    public static Scope of(Map<Role, Set<Long>> unitsByRole, Function<Role, Reach> reachOf) {
        Collection<Reach> reaches = unitsByRole.keySet().stream().map(reachOf).toList();
        Set<Long> units = new HashSet<>();
        unitsByRole.forEach((role, reached) -> {
            if (reachOf.apply(role) == Reach.UNIT) {
                units.addAll(reached);
            }
        });
        return new Scope(
                reaches.contains(Reach.ALL), reaches.stream().anyMatch(reach -> reach.includes(Reach.OWN)), units);
    }

    /**
     * @param ownerPersonId the person who looks after the record, or null
     * @param actingFor the viewer and those they stand in for
     */
    public boolean covers(long ownerUnitId, Long ownerPersonId, Set<Long> actingFor) {
        return all || units.contains(ownerUnitId) || own && ownerPersonId != null && actingFor.contains(ownerPersonId);
    }

    /** @return whether it holds for no record at all */
    public boolean isEmpty() {
        return !own;
    }
}
